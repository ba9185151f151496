using System.ComponentModel.DataAnnotations;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Section <c>Imaging</c> of the configuration: how much an artwork may ask of the machine.</summary>
public sealed class ImagingOptions
{
    public const string Section = "Imaging";

    /// <summary>Bytes of a raster file.</summary>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 200 * 1024 * 1024;

    /// <summary>Bytes of a drawing after it is unpacked.</summary>
    [Range(1, int.MaxValue)]
    public long MaxSvgBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Width times height of a raster file, read from its header; a gang sheet of 22 by 120 inches at 300 dpi is 237.6 million.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxPixels { get; set; } = 300_000_000;

    /// <summary>The same for files that can only be decoded as a whole (WebP, interlaced PNG, progressive JPEG): a few hundred bytes can ask for gigabytes.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxWholePixels { get; set; } = 64_000_000;

    /// <summary>Width times height at which a drawing may be drawn.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxSvgPixels { get; set; } = 100_000_000;

    [Range(1, 100_000)]
    public int MaxSide { get; set; } = 65_500;

    /// <summary>Longest time for decoding one raster file.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan DecodeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for drawing one vector file; then its process is ended.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan DrawLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Raster files worked on at once; 0 = one a core.</summary>
    [Range(0, 1024)]
    public int Parallel { get; set; }

    /// <summary>Vector files drawn at once, each in a process of its own.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 2;

    /// <summary>Address space of such a process in kilobytes; .NET itself starts at about 1,500,000.</summary>
    [Range(1_500_000, int.MaxValue)]
    public int WorkerMemoryKilobytes { get; set; } = 2_000_000;

    /// <summary>The assembly that is started with <c>--image-worker</c> to draw vectors; relative to the app's folder.</summary>
    [Required(AllowEmptyStrings = false)]
    public string WorkerAssembly { get; set; } = "ManufacturingOS.Web.dll";

    /// <summary>Folder for the pictures on the way; empty = the system's own for temporary files.</summary>
    public string WorkFolder { get; set; } = string.Empty;
}
