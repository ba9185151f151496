using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>
/// Finds and starts libvips, once per process. Wherever it is not found the app runs on, and says so. The file comes with the build
/// (folder <c>native</c>); a machine's own libvips is the second choice.
/// </summary>
internal static class VipsLibrary
{
    /// <summary>An explicit path in this variable is taken, and nothing else.</summary>
    public const string PathVariable = "MOS_LIBVIPS";

    /// <summary>Older ones lack functions that the binding needs.</summary>
    public static readonly Version Least = new(8, 14);

    /// <summary>Before this version a truncated .svgz made librsvg's loader turn for ever (libvips pull request 4694).</summary>
    public static readonly Version LeastForVectors = new(8, 17, 3);

    private static readonly Lazy<Started> start = new(Start);
    private static nint handle;
    private static string? name;

    /// <summary>What the start found. The first call starts the library.</summary>
    public static Started State => start.Value;

    /// <summary>In a child process only: vectors may be drawn there, where time and memory have limits that the system keeps.</summary>
    public static bool AllowVectors()
    {
        if (State.Version is null || State.Version < LeastForVectors)
        {
            return false;
        }

        Native.vips_operation_block_set("VipsForeignLoadSvg", 0);
        return true;
    }

    private static unsafe Started Start()
    {
        List<string> tried = [];
        handle = Find(tried);
        if (handle == 0)
        {
            return new Started(null, null, tried);
        }

        NativeLibrary.SetDllImportResolver(typeof(VipsLibrary).Assembly, Resolve);

        // Before the first call that can warn: what libvips thinks of a bad upload is no matter for the server's standard error.
        const int everyLevel = 0xfc;
        _ = Native.g_log_set_handler("VIPS", everyLevel, &Ignore, 0);
        if (Native.vips_init("ManufacturingOS") != 0)
        {
            return new Started(null, name, tried);
        }

        Version version = new(Native.vips_version(0), Native.vips_version(1), Native.vips_version(2));

        // No cache: every upload is looked at once, and a cached operation would keep its file open.
        Native.vips_cache_set_max(0);

        // Parallel work comes from requests, not from within one picture.
        Native.vips_concurrency_set(1);
        Native.vips_block_untrusted_set(1);
        return new Started(version, name, tried);
    }

    private static nint Find(List<string> tried)
    {
        foreach (string candidate in Candidates())
        {
            tried.Add(candidate);
            if (!NativeLibrary.TryLoad(candidate, out nint found))
            {
                continue;
            }

            if (NativeLibrary.TryGetExport(found, "vips_cache_operation_build", out _) && NativeLibrary.TryGetExport(found, "g_object_set_property", out _))
            {
                name = candidate;
                return found;
            }

            NativeLibrary.Free(found);
        }

        return 0;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } only)
        {
            return [only];
        }

        string folder = Path.Combine(AppContext.BaseDirectory, "native");
        IEnumerable<string> own = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "libvips*").Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : [];
        return [.. own, "libvips.so.42", "libvips-cpp.so.42", "libvips.42.dylib", "libvips-42.dll"];
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path) =>
        string.Equals(library, Native.Library, StringComparison.Ordinal) ? handle : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(nint domain, int level, nint message, nint data)
    {
    }

    /// <param name="Version">Null when no usable library was found.</param>
    /// <param name="Name">The file or name that was loaded.</param>
    /// <param name="Tried">What was looked for, in this order.</param>
    internal sealed record Started(Version? Version, string? Name, IReadOnlyList<string> Tried);
}
