using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>How a stored picture stands once its EXIF orientation is applied. Orientations 5 to 8 swap width and height.</summary>
internal readonly struct UprightPicture
{
    private readonly int storedWidth;
    private readonly int storedHeight;

    public UprightPicture(int storedWidth, int storedHeight, int orientation)
    {
        this.storedWidth = storedWidth;
        this.storedHeight = storedHeight;
        Orientation = orientation is >= 1 and <= 8 ? orientation : 1;
        (Width, Height) = Orientation >= 5 ? (storedHeight, storedWidth) : (storedWidth, storedHeight);
    }

    public int Orientation { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Where a box of the stored picture lies in the upright one.</summary>
    public PixelBox Turn(PixelBox box)
    {
        int fromRight = storedWidth - box.X - box.Width;
        int fromBottom = storedHeight - box.Y - box.Height;
        return Orientation switch
        {
            2 => box with { X = fromRight },
            3 => box with { X = fromRight, Y = fromBottom },
            4 => box with { Y = fromBottom },
            5 => new PixelBox(box.Y, box.X, box.Height, box.Width),
            6 => new PixelBox(fromBottom, box.X, box.Height, box.Width),
            7 => new PixelBox(fromBottom, fromRight, box.Height, box.Width),
            8 => new PixelBox(box.Y, fromRight, box.Height, box.Width),
            _ => box,
        };
    }
}
