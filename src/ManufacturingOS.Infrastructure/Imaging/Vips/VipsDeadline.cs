using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>
/// Stops the work on a picture when the token says so: libvips reports progress while pixels flow, and the picture is killed at the next
/// report. It does not reach into a decoder that works for long on one strip, and not at all into librsvg.
/// </summary>
internal sealed unsafe class VipsDeadline : IDisposable
{
    private readonly VipsImage image;
    private readonly nuint handler;
    private GCHandle token;

    public VipsDeadline(VipsImage image, CancellationToken cancellationToken)
    {
        this.image = image;
        token = GCHandle.Alloc(cancellationToken);
        Native.vips_image_set_progress(image, 1);
        handler = Native.g_signal_connect_data(image, "eval", &Look, GCHandle.ToIntPtr(token), 0, 0);
    }

    public void Dispose()
    {
        Native.g_signal_handler_disconnect(image, handler);
        token.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Look(nint image, nint progress, nint data)
    {
        if (GCHandle.FromIntPtr(data).Target is CancellationToken { IsCancellationRequested: true })
        {
            Native.vips_image_set_kill(image, 1);
        }
    }
}
