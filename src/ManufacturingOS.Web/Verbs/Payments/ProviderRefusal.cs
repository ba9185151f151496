using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Payments;

namespace ManufacturingOS.Web.Verbs.Payments;

/// <summary>A provider's no in the portal's words: the person who waits can only try again later.</summary>
internal static class ProviderRefusal
{
    /// <summary>Nobody knows whether it was done; asking again with the same key is safe.</summary>
    public static Refusal Unreachable { get; } = new(RefusalKind.Unavailable, "payment-provider-unreachable");

    public static Refusal Of<T>(ProviderResult<T>.Refused refused) =>
        refused.Missing is { } setting
            ? new Refusal(RefusalKind.Unavailable, "payments-not-configured") { Values = Value("setting", setting) }
            : new Refusal(RefusalKind.Unavailable, "payment-provider-refused") { Values = Value("reason", refused.Code) };

    private static Dictionary<string, object> Value(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
