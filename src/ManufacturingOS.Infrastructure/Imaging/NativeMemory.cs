using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>
/// The C library keeps what a picture needed for the next one, in a heap for each thread: after a busy minute the portal would hold
/// hundreds of megabytes for nothing. So it is asked to give them back when a job is done.
/// </summary>
internal static partial class NativeMemory
{
    private static bool canTrim = OperatingSystem.IsLinux();

    public static void GiveBack()
    {
        if (!canTrim)
        {
            return;
        }

        try
        {
            _ = malloc_trim(0);
        }
        catch (EntryPointNotFoundException)
        {
            canTrim = false; // Another C library than glibc.
        }
    }

    [LibraryImport("libc")]
    private static partial int malloc_trim(nuint keep);
}
