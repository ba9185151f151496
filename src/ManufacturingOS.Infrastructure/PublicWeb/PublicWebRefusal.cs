using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.PublicWeb;

/// <summary>Why something was not fetched. Tells a category and nothing of the inside: the address may be an attempt to look around here.</summary>
public static class PublicWebRefusal
{
    public const string NotAnAddress = "url-malformed";
    public const string NotAllowed = "url-not-public";
    public const string NotAnswered = "url-not-answered";

    /// <summary>Value: <c>status</c>, the answer's number.</summary>
    public const string Status = "url-status";

    internal static Refusal Malformed() => Refusal.Invalid(NotAnAddress, "/url");

    internal static Refusal NotPublic() => Refusal.Invalid(NotAllowed, "/url");

    internal static Refusal Silent() => Refusal.Invalid(NotAnswered, "/url");

    internal static Refusal Answered(int status) => Refusal.Invalid(Status, "/url", ("status", status));
}
