using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Says in words what the start of the engine found.</summary>
internal static class CheckAvailability
{
    private const string Remedy = "Run \"npm ci\" in src/ManufacturingOS.Infrastructure/native and build again, or install libvips 8.17.3 or later, or set MOS_LIBVIPS to its path.";

    public static ImagingAvailability Of(VipsLibrary.Started started, ImagingOptions options)
    {
        if (started.Version is not { } version)
        {
            return new ImagingAvailability(null, started.Name, false, false, $"No usable libvips was found; looked for: {string.Join(", ", started.Tried)}.", Remedy);
        }

        string number = version.ToString(3);
        if (version < VipsLibrary.Least)
        {
            return new ImagingAvailability(number, started.Name, false, false, $"libvips {number} is older than {VipsLibrary.Least}; no image is read.", Remedy);
        }

        if (version < VipsLibrary.LeastForVectors)
        {
            return new ImagingAvailability(number, started.Name, true, false, $"libvips {number} is older than {VipsLibrary.LeastForVectors}; SVG is not drawn.", Remedy);
        }

        string worker = WorkerCommand.Assembly(options);
        return File.Exists(worker)
            ? new ImagingAvailability(number, started.Name, true, true, string.Empty, string.Empty)
            : new ImagingAvailability(number, started.Name, true, false, $"The program that draws SVG is missing: {worker}.", "Set Imaging:WorkerAssembly to the assembly that answers --image-worker.");
    }
}
