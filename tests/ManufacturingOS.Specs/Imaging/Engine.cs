using ManufacturingOS.Infrastructure.Imaging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Specs.Imaging;

/// <summary>The engine as the portal has it, except that this test assembly is the worker.</summary>
internal static class Engine
{
    public static VipsImaging Instance { get; } = With();

    public static VipsImaging With(Action<ImagingOptions>? change = null)
    {
        ImagingOptions options = new() { WorkerAssembly = "ManufacturingOS.Specs.dll" };
        change?.Invoke(options);
        return new VipsImaging(Options.Create(options), TimeProvider.System, NullLogger<VipsImaging>.Instance);
    }
}
