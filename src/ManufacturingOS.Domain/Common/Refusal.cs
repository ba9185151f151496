namespace ManufacturingOS.Domain.Common;

/// <summary>Which kind of no: decides the HTTP status and nothing else.</summary>
public enum RefusalKind
{
    /// <summary>The request makes no sense as it is (422).</summary>
    Invalid,

    /// <summary>Not there, or not yours: both look the same (404).</summary>
    NotFound,

    /// <summary>The state does not allow it now (409).</summary>
    Conflict,

    /// <summary>You may not, whatever the state (403).</summary>
    Forbidden,

    /// <summary>The file is larger than the limit (413).</summary>
    TooLarge,

    /// <summary>The type of file cannot be taken (415).</summary>
    Unsupported,

    /// <summary>Somebody changed it since it was read (412).</summary>
    Stale,

    /// <summary>A part that is needed is not there now: try again later (503).</summary>
    Unavailable,
}

/// <summary>
/// A refusal is a value: a stable code, whose sentence stands in the resources under that code in every language, and the values that
/// the sentence names. <paramref name="Pointer"/> is a JSON pointer to the part of the request that was refused.
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Code)
{
    public IReadOnlyDictionary<string, object> Values { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public string? Pointer { get; init; }

    /// <summary>The closed set of values that would have been taken, where there is one.</summary>
    public IReadOnlyList<string>? ValidValues { get; init; }

    /// <summary>More refusals of the same request, so that one answer names every fault.</summary>
    public IReadOnlyList<Refusal> Others { get; init; } = [];

    public static Refusal Invalid(string code, string? pointer = null, params (string Name, object Value)[] values) =>
        new(RefusalKind.Invalid, code) { Pointer = pointer, Values = ToDictionary(values) };

    public static Refusal NotFound(string code) => new(RefusalKind.NotFound, code);

    public static Refusal Conflict(string code, params (string Name, object Value)[] values) =>
        new(RefusalKind.Conflict, code) { Values = ToDictionary(values) };

    public static Refusal Forbidden(string code, params (string Name, object Value)[] values) =>
        new(RefusalKind.Forbidden, code) { Values = ToDictionary(values) };

    private static Dictionary<string, object> ToDictionary((string Name, object Value)[] values) =>
        values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
}
