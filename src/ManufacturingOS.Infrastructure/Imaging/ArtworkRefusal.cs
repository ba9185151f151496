using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Why an artwork file is not taken. The codes are stable and have their sentences in the resources.</summary>
public static class ArtworkRefusal
{
    /// <summary>Another type of file. Values: <c>found</c> (<c>pdf</c>, <c>psd</c>, <c>unknown</c> ...), <c>advice</c> (see <see cref="Advice"/>).</summary>
    public const string Type = "artwork-type";

    public const string Empty = "artwork-empty";

    /// <summary>Values: <c>measure</c> (<c>bytes</c>, <c>pixels</c>, <c>side</c>), <c>found</c>, <c>limit</c>.</summary>
    public const string TooBig = "artwork-too-big";

    /// <summary>Truncated, damaged, or not what it says it is.</summary>
    public const string Corrupt = "artwork-corrupt";

    /// <summary>A picture and another kind of file in one.</summary>
    public const string Polyglot = "artwork-polyglot";

    /// <summary>Takes too much time or memory to draw. Value: <c>what</c> (<c>time</c>, <c>elements</c>, <c>depth</c>, <c>filters</c>).</summary>
    public const string TooComplex = "artwork-too-complex";

    /// <summary>A drawing that needs something outside itself. Value: <c>reference</c>.</summary>
    public const string ExternalReference = "artwork-external-reference";

    /// <summary>A drawing with a program in it. Value: <c>found</c>.</summary>
    public const string Script = "artwork-script";

    /// <summary>The image engine is not there: see <see cref="ImagingAvailability"/>.</summary>
    public const string Unavailable = "imaging-unavailable";

    /// <summary>The part of a request that an artwork comes in.</summary>
    private const string File = "/file";

    internal static Refusal NotTaken(string found, string advice) => new(RefusalKind.Unsupported, Type)
    {
        Pointer = File,
        Values = Values(("found", found), ("advice", advice)),
        ValidValues = ["png", "jpeg", "webp", "tiff", "svg"],
    };

    internal static Refusal Larger(string measure, long found, long limit) => new(RefusalKind.TooLarge, TooBig)
    {
        Pointer = File,
        Values = Values(("measure", measure), ("found", found), ("limit", limit)),
    };

    internal static Refusal Complex(string what) => Because(TooComplex, ("what", what));

    internal static Refusal Damaged() => Because(Corrupt);

    internal static Refusal Because(string code, params (string Name, object Value)[] values) => Refusal.Invalid(code, File, values);

    internal static Refusal NoEngine() => new(RefusalKind.Unavailable, Unavailable);

    private static Dictionary<string, object> Values(params (string Name, object Value)[] values) =>
        values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
}

/// <summary>What to do with a file of a type that is not taken; the sentences stand in the resources.</summary>
public static class Advice
{
    /// <summary>A drawing or a page (PDF, AI, EPS): export it as SVG, or as PNG at the print size.</summary>
    public const string ExportDrawing = "export-svg-or-png";

    /// <summary>A picture in a program's own format (PSD, HEIC, GIF ...): export it as PNG.</summary>
    public const string ExportPicture = "export-png";

    /// <summary>Nothing known about the file.</summary>
    public const string UseKnownType = "use-known-type";
}
