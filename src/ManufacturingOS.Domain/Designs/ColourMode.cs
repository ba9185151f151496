namespace ManufacturingOS.Domain.Designs;

/// <summary>The colour model in which the file holds its colours, before it is brought to sRGB.</summary>
public enum ColourMode
{
    Rgb,
    Grey,
    Cmyk,
    Lab,
}
