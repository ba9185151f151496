namespace ManufacturingOS.Infrastructure.Imaging.Vips;

/// <summary>
/// One operation of libvips, by its nickname, over the generic object interface: arguments are set by name, and the library itself says
/// of which type each is. So a new operation needs no new line of binding, and enums are given by their nicknames.
/// </summary>
internal sealed unsafe class VipsOperation : IDisposable
{
    private readonly string nick;
    private nint operation;

    public VipsOperation(string nick)
    {
        this.nick = nick;
        operation = Native.vips_operation_new(nick);
        if (operation == 0)
        {
            throw VipsException.Last(nick);
        }
    }

    /// <summary>Runs an operation that makes one picture.</summary>
    public static VipsImage Image(string nick, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        using VipsOperation made = new(nick);
        made.Set(arguments);
        made.Build();
        return made.ImageOut("out");
    }

    /// <summary>Runs an operation that writes a file.</summary>
    public static void Run(string nick, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        using VipsOperation made = new(nick);
        made.Set(arguments);
        made.Build();
    }

    /// <summary>Runs an operation that makes bytes.</summary>
    public static byte[] Bytes(string nick, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        using VipsOperation made = new(nick);
        made.Set(arguments);
        made.Build();
        return made.BytesOut("buffer");
    }

    public void Set(ReadOnlySpan<(string Name, object Value)> arguments)
    {
        foreach ((string name, object value) in arguments)
        {
            Set(name, value);
        }
    }

    public void Set(string name, object value)
    {
        GParamSpec* spec;
        nint argumentClass;
        nint instance;
        if (Native.vips_object_get_argument(operation, name, &spec, &argumentClass, &instance) != 0)
        {
            throw VipsException.Last(nick);
        }

        GValue boxed = default;
        Native.g_value_init(&boxed, spec->ValueType);
        try
        {
            VipsValue.Fill(&boxed, value);
            Native.g_object_set_property(operation, name, &boxed);
        }
        finally
        {
            Native.g_value_unset(&boxed);
        }
    }

    /// <summary>Runs it. The built operation takes the place of the new one; on failure its outputs are let go with it.</summary>
    public void Build()
    {
        nint built = Native.vips_cache_operation_build(operation);
        if (built == 0)
        {
            throw VipsException.Last(nick);
        }

        Native.g_object_unref(operation);
        operation = built;
    }

    public VipsImage ImageOut(string name) => Out(name, static value => new VipsImage(Native.g_object_ref(Native.g_value_get_object((GValue*)value))));

    public int IntOut(string name) => Out(name, static value => Native.g_value_get_int((GValue*)value));

    public double DoubleOut(string name) => Out(name, static value => Native.g_value_get_double((GValue*)value));

    public byte[] BytesOut(string name) => Out(name, static value =>
    {
        nuint length;
        byte* first = Native.vips_blob_get(Native.g_value_get_boxed((GValue*)value), &length);
        return new ReadOnlySpan<byte>(first, checked((int)length)).ToArray();
    });

    public void Dispose()
    {
        if (operation != 0)
        {
            Native.vips_object_unref_outputs(operation);
            Native.g_object_unref(operation);
            operation = 0;
        }
    }

    private T Out<T>(string name, Func<nint, T> read)
    {
        GParamSpec* spec;
        nint argumentClass;
        nint instance;
        if (Native.vips_object_get_argument(operation, name, &spec, &argumentClass, &instance) != 0)
        {
            throw VipsException.Last(nick);
        }

        GValue boxed = default;
        Native.g_value_init(&boxed, spec->ValueType);
        try
        {
            Native.g_object_get_property(operation, name, &boxed);
            return read((nint)(&boxed));
        }
        finally
        {
            Native.g_value_unset(&boxed);
        }
    }
}
