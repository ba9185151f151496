using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>libvips could not do it. Its text is for the log: it is written for programmers, and the buffer it stands in is shared by all threads.</summary>
internal sealed class VipsException(string operation, string text) : Exception($"{operation}: {text}")
{
    public static VipsException Last(string operation)
    {
        nint text = Native.vips_error_buffer_copy();
        string message = Marshal.PtrToStringUTF8(text) ?? string.Empty;
        Native.g_free(text);
        return new VipsException(operation, message.ReplaceLineEndings(" ").Trim());
    }
}
