using ManufacturingOS.Domain.Catalog.PrintMethods;

namespace ManufacturingOS.Domain.Designs;

public enum FindingSeverity
{
    /// <summary>Worth knowing; prints well.</summary>
    Info,

    /// <summary>Prints, but perhaps not as expected.</summary>
    Warning,

    /// <summary>Does not print well enough to be made.</summary>
    Error,
}

/// <summary>
/// One thing that the check of an artwork found. The same object goes to the page, to the API and into webhooks; its sentence stands in
/// the resources under <paramref name="Code"/>.
/// </summary>
/// <param name="Code">Stable, see <see cref="FindingCode"/>.</param>
/// <param name="Measured">The value found, in the unit of the code (dpi, share 0 to 1, number), or null.</param>
/// <param name="Limit">The value it was held against, in the same unit, or null.</param>
/// <param name="Method">The print method that the limit belongs to; null when the finding holds for all.</param>
/// <param name="Region">Where on the upright picture, or null for the whole of it.</param>
/// <param name="Fix">Code of a repair that can be offered, see <see cref="FixCode"/>, or null.</param>
public sealed record Finding(
    string Code,
    FindingSeverity Severity,
    double? Measured = null,
    double? Limit = null,
    PrintMethod? Method = null,
    PixelBox? Region = null,
    string? Fix = null);
