using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>How the child process that draws vectors is started.</summary>
internal static class WorkerCommand
{
    public static string Assembly(ImagingOptions options) => Path.Combine(AppContext.BaseDirectory, options.WorkerAssembly);

    /// <summary>The app's own executable where it is the worker too, else the .NET host with the assembly.</summary>
    public static IReadOnlyList<string> For(ImagingOptions options)
    {
        string assembly = Assembly(options);
        string? own = Environment.ProcessPath;
        return own is not null && string.Equals(Path.GetFileNameWithoutExtension(own), Path.GetFileNameWithoutExtension(assembly), StringComparison.Ordinal)
            ? [own, ImageWorker.Argument]
            : [Host(), assembly, ImageWorker.Argument];
    }

    /// <summary>The same command within a limit on its address space, where the system can set one.</summary>
    public static IReadOnlyList<string> Limited(ImagingOptions options) => OperatingSystem.IsWindows()
        ? For(options)
        : ["/bin/sh", "-c", $"ulimit -c 0; ulimit -v {options.WorkerMemoryKilobytes} 2>/dev/null; exec \"$@\"", "image-worker", .. For(options)];

    private static string Host()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

        // <host folder>/shared/Microsoft.NETCore.App/<version>/
        string beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
