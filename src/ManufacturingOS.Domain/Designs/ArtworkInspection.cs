namespace ManufacturingOS.Domain.Designs;

/// <summary>
/// What one look at an artwork file found. Every figure in pixels is of the upright picture (EXIF turn applied); every share is 0 to 1.
/// For vectors the pixel figures come from a raster drawn for the inspection.
/// </summary>
public sealed record ArtworkInspection
{
    /// <summary>Lower-case hexadecimal SHA-256 of the file as uploaded.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required ArtworkFormat Format { get; init; }

    public bool IsVector => Format == ArtworkFormat.Svg;

    /// <summary>Upright width in px; for a vector the size it states in user units, which only its proportion makes use of.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>True when the file has an alpha channel, whether or not anything in it is transparent.</summary>
    public required bool HasAlpha { get; init; }

    public required int BitsPerChannel { get; init; }

    public required ColourMode ColourMode { get; init; }

    /// <summary>True when the file carries an ICC profile.</summary>
    public required bool HasProfile { get; init; }

    /// <summary>The resolution that the file states, in dots per inch, or null when it states none. Never used for the print size.</summary>
    public double? DeclaredDpi { get; init; }

    /// <summary>Pages, layers or frames; only the first is used.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>EXIF orientation 1 to 8; anything but 1 was turned.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Share of all px that are clear (alpha below 8 of 255).</summary>
    public required double ClearShare { get; init; }

    /// <summary>Share of all px that hold ink (not clear).</summary>
    public required double InkShare { get; init; }

    /// <summary>Share of the inked px that are half transparent without being the edge of a solid: shadows, glows, fades.</summary>
    public required double SoftAlphaShare { get; init; }

    /// <summary>Share of all px that are fully transparent and yet hold a colour.</summary>
    public required double HiddenColourShare { get; init; }

    /// <summary>The box around all ink, or null when there is none.</summary>
    public PixelBox? InkBox { get; init; }

    /// <summary>No ink worth printing, whatever it is printed on.</summary>
    public required bool IsBlank { get; init; }

    /// <summary>The colour of a background box (<c>#rrggbb</c>): the file is opaque and its border has one colour. Null when it has none.</summary>
    public string? BackgroundColour { get; init; }

    public bool HasSolidBackground => BackgroundColour is not null;

    public required ColourEstimate Colours { get; init; }

    /// <summary>About how often the picture was enlarged before it was saved (1 = not), judged by its sharpest edges; null when it cannot be told.</summary>
    public double? Enlargement { get; init; }

    /// <summary>A vector with live text, which needs its fonts where it is drawn.</summary>
    public bool HasLiveText { get; init; }
}
