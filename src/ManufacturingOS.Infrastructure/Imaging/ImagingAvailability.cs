namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Whether the image engine is there, and if not, what is missing and how to mend it. For the health page and the log, not for merchants.</summary>
/// <param name="Version">Version of libvips, or null without one.</param>
/// <param name="Library">Which file or name answered.</param>
/// <param name="Raster">PNG, JPEG, WebP and TIFF can be read.</param>
/// <param name="Vector">SVG can be drawn.</param>
/// <param name="Missing">What is missing, in English; empty when all is there.</param>
/// <param name="Remedy">What to do about it; empty when all is there.</param>
public sealed record ImagingAvailability(string? Version, string? Library, bool Raster, bool Vector, string Missing, string Remedy);
