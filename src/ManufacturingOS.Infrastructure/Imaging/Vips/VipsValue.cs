using System.Globalization;

namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>Puts a C# value into a box of the type that libvips asks for.</summary>
internal static unsafe class VipsValue
{
    // GObject's fundamental types; a type number is one of these, shifted by two.
    private const int Boolean = 5;
    private const int Int = 6;
    private const int UInt64 = 11;
    private const int Enum = 12;
    private const int Flags = 13;
    private const int Double = 15;
    private const int String = 16;
    private const int Boxed = 18;
    private const int Object = 20;

    public static void Fill(GValue* box, object value)
    {
        switch ((int)(Native.g_type_fundamental(box->Type) >> 2))
        {
            case Boolean:
                Native.g_value_set_boolean(box, (bool)value ? 1 : 0);
                break;
            case Int:
                Native.g_value_set_int(box, (int)value);
                break;
            case UInt64:
                Native.g_value_set_uint64(box, Convert.ToUInt64(value, CultureInfo.InvariantCulture));
                break;
            case Double:
                Native.g_value_set_double(box, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case Enum:
                Native.g_value_set_enum(box, FromNick((string)value, Native.vips_enum_from_nick("mos", box->Type, (string)value)));
                break;
            case Flags:
                Native.g_value_set_flags(box, (uint)FromNick((string)value, Native.vips_flags_from_nick("mos", box->Type, (string)value)));
                break;
            case String:
                Native.g_value_set_string(box, (string)value);
                break;
            case Object:
                FillImage(box, (VipsImage)value);
                break;
            case Boxed:
                FillArray(box, value);
                break;
            case int other:
                throw new NotSupportedException($"The binding has no form for GObject type {other}.");
        }
    }

    private static int FromNick(string nick, int number) => number >= 0 ? number : throw VipsException.Last(nick);

    private static void FillImage(GValue* box, VipsImage image)
    {
        bool held = false;
        try
        {
            image.DangerousAddRef(ref held);
            Native.g_value_set_object(box, image.DangerousGetHandle());
        }
        finally
        {
            if (held)
            {
                image.DangerousRelease();
            }
        }
    }

    private static void FillArray(GValue* box, object value)
    {
        switch (value)
        {
            case double[] numbers:
                fixed (double* first = numbers)
                {
                    Native.vips_value_set_array_double(box, first, numbers.Length);
                }

                break;
            case int[] numbers:
                fixed (int* first = numbers)
                {
                    Native.vips_value_set_array_int(box, first, numbers.Length);
                }

                break;
            case VipsImage[] images:
                Native.vips_value_set_array_image(box, images.Length);
                nint* slots = Native.vips_value_get_array_image(box, null);
                for (int i = 0; i < images.Length; i++)
                {
                    slots[i] = Native.g_object_ref(images[i].DangerousGetHandle());
                }

                break;
            default:
                throw new NotSupportedException($"The binding has no form for an array of {value.GetType().Name}.");
        }
    }
}
