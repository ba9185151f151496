namespace ManufacturingOS.Domain.Designs;

/// <summary>The kinds of artwork file that are taken. What a file is, its content says; its name is not asked.</summary>
public enum ArtworkFormat
{
    Png,
    Jpeg,
    WebP,
    Tiff,

    /// <summary>Also the gzipped form (.svgz).</summary>
    Svg,
}
