namespace ManufacturingOS.Domain.Designs;

/// <summary>A rectangle in pixels of the upright picture (EXIF turn applied); the origin is the top left corner.</summary>
public readonly record struct PixelBox(int X, int Y, int Width, int Height);
