using System.Runtime.InteropServices;

namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>
/// The C functions that the project calls, as they stand in libvips and GObject. One handle serves both, see <see cref="VipsLibrary"/>.
/// Operations themselves have no line here: they go through <see cref="VipsOperation"/>, by name.
/// </summary>
internal static unsafe partial class Native
{
    public const string Library = "vips";

    // Start
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_init(string name);

    [LibraryImport(Library)]
    public static partial int vips_version(int part);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint g_log_set_handler(string domain, int levels, delegate* unmanaged[Cdecl]<nint, int, nint, nint, void> handler, nint data);

    [LibraryImport(Library)]
    public static partial void vips_cache_set_max(int operations);

    [LibraryImport(Library)]
    public static partial void vips_concurrency_set(int threads);

    [LibraryImport(Library)]
    public static partial void vips_block_untrusted_set(int blocked);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void vips_operation_block_set(string name, int blocked);

    // Operations
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint vips_operation_new(string nick);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_object_get_argument(nint operation, string name, GParamSpec** spec, nint* argumentClass, nint* instance);

    [LibraryImport(Library)]
    public static partial nint vips_cache_operation_build(nint operation);

    [LibraryImport(Library)]
    public static partial void vips_object_unref_outputs(nint operation);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_set_property(nint target, string name, GValue* value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_get_property(nint target, string name, GValue* value);

    [LibraryImport(Library)]
    public static partial nint g_object_ref(nint target);

    [LibraryImport(Library)]
    public static partial void g_object_unref(nint target);

    // Values
    [LibraryImport(Library)]
    public static partial nuint g_type_fundamental(nuint type);

    [LibraryImport(Library)]
    public static partial GValue* g_value_init(GValue* value, nuint type);

    [LibraryImport(Library)]
    public static partial void g_value_unset(GValue* value);

    [LibraryImport(Library)]
    public static partial void g_value_set_boolean(GValue* value, int content);

    [LibraryImport(Library)]
    public static partial void g_value_set_int(GValue* value, int content);

    [LibraryImport(Library)]
    public static partial void g_value_set_uint64(GValue* value, ulong content);

    [LibraryImport(Library)]
    public static partial void g_value_set_double(GValue* value, double content);

    [LibraryImport(Library)]
    public static partial void g_value_set_enum(GValue* value, int content);

    [LibraryImport(Library)]
    public static partial void g_value_set_flags(GValue* value, uint content);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_value_set_string(GValue* value, string content);

    [LibraryImport(Library)]
    public static partial void g_value_set_object(GValue* value, nint content);

    [LibraryImport(Library)]
    public static partial void vips_value_set_array_double(GValue* value, double* content, int count);

    [LibraryImport(Library)]
    public static partial void vips_value_set_array_int(GValue* value, int* content, int count);

    [LibraryImport(Library)]
    public static partial void vips_value_set_array_image(GValue* value, int count);

    [LibraryImport(Library)]
    public static partial nint* vips_value_get_array_image(GValue* value, int* count);

    [LibraryImport(Library)]
    public static partial nint g_value_get_object(GValue* value);

    [LibraryImport(Library)]
    public static partial nint g_value_get_boxed(GValue* value);

    [LibraryImport(Library)]
    public static partial int g_value_get_int(GValue* value);

    [LibraryImport(Library)]
    public static partial double g_value_get_double(GValue* value);

    [LibraryImport(Library)]
    public static partial byte* vips_blob_get(nint blob, nuint* length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_enum_from_nick(string domain, nuint type, string nick);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_flags_from_nick(string domain, nuint type, string nick);

    // Images
    [LibraryImport(Library)]
    public static partial int vips_image_get_width(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_height(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_bands(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_format(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_interpretation(VipsImage image);

    [LibraryImport(Library)]
    public static partial double vips_image_get_xres(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_n_pages(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_orientation(VipsImage image);

    [LibraryImport(Library)]
    public static partial int vips_image_hasalpha(VipsImage image);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint vips_image_get_typeof(VipsImage image, string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_image_get_as_string(VipsImage image, string name, nint* text);

    // Pixels
    [LibraryImport(Library)]
    public static partial nint vips_image_new_from_memory_copy(byte* pixels, nuint bytes, int width, int height, int bands, int format);

    [LibraryImport(Library)]
    public static partial nint vips_region_new(VipsImage image);

    [LibraryImport(Library)]
    public static partial byte* vips_region_fetch(nint region, int left, int top, int width, int height, nuint* bytes);

    // Deadline
    [LibraryImport(Library)]
    public static partial void vips_image_set_progress(VipsImage image, int on);

    [LibraryImport(Library)]
    public static partial void vips_image_set_kill(nint image, int kill);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint g_signal_connect_data(
        VipsImage image, string signal, delegate* unmanaged[Cdecl]<nint, nint, nint, void> handler, nint data, nint destroy, int flags);

    [LibraryImport(Library)]
    public static partial void g_signal_handler_disconnect(VipsImage image, nuint handler);

    // Errors and leaks
    [LibraryImport(Library)]
    public static partial nint vips_error_buffer_copy();

    [LibraryImport(Library)]
    public static partial void g_free(nint memory);

    [LibraryImport(Library)]
    public static partial nuint vips_tracked_get_mem();
}

/// <summary>GObject's box for a value of any type: the type, then two words of content.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint Type;
    private readonly ulong first;
    private readonly ulong second;
}

/// <summary>The head of GObject's description of a property; only the type is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GParamSpec
{
    private readonly nint instance;
    private readonly nint name;
    private readonly int flags;
    public nuint ValueType;
}
