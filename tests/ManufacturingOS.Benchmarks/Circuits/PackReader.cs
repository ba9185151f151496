using System.Buffers.Binary;
using System.Text;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>The part of MessagePack that a hub writes: values come out as null, bool, long, string, bytes (by their length only) and lists.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> left)
{
    private ReadOnlySpan<byte> left = left;

    /// <exception cref="NotSupportedException">A form that no hub message has.</exception>
    public object? Read()
    {
        byte form = Take(1)[0];
        return form switch
        {
            <= 0x7f => (long)form,
            >= 0xe0 => (long)(sbyte)form,
            >= 0x80 and <= 0x8f => Map(form & 0x0f),
            >= 0x90 and <= 0x9f => List(form & 0x0f),
            >= 0xa0 and <= 0xbf => Text(form & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Bytes(Take(1)[0]),
            0xc5 => Bytes(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xc6 => Bytes(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            0xcc => (long)Take(1)[0],
            0xcd => (long)BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf or 0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            0xd0 => (long)(sbyte)Take(1)[0],
            0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd9 => Text(Take(1)[0]),
            0xda => Text(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xdb => Text(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            0xdc => List(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            _ => throw new NotSupportedException($"A hub message with the form 0x{form:x2}."),
        };
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> taken = left[..count];
        left = left[count..];
        return taken;
    }

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private PackedBytes Bytes(int length)
    {
        Take(length);
        return new PackedBytes(length);
    }

    private List<object?> List(int count)
    {
        var list = new List<object?>(count);
        for (int i = 0; i < count; i++)
        {
            list.Add(Read());
        }

        return list;
    }

    private object? Map(int count)
    {
        for (int i = 0; i < count * 2; i++)
        {
            Read();
        }

        return null;
    }
}

/// <summary>A render batch, of which a benchmark only counts the bytes.</summary>
internal sealed record PackedBytes(int Length);
