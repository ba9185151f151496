using ManufacturingOS.Infrastructure.Imaging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Specs.Imaging;

/// <summary>The engine as the portal has it, except that this test assembly is the worker.</summary>
internal static class Engine
{
    public static IImaging Instance { get; } = With();

    public static VipsImaging With(Action<ImagingOptions>? change = null)
    {
        ImagingOptions options = new() { WorkerAssembly = "ManufacturingOS.Specs.dll" };
        change?.Invoke(options);
        VipsImaging engine = new(Options.Create(options), TimeProvider.System, NullLogger<VipsImaging>.Instance);
        engine.Availability.Missing.ShouldBeEmpty();
        return engine;
    }
}

/// <summary>The tests of the engine run one after the other: they count memory, processes and time.</summary>
[CollectionDefinition(nameof(EngineTests), DisableParallelization = true)]
public sealed class EngineTests;
