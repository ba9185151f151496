using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>The part of MessagePack that a hub's client writes, each message behind its length.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> body = new();

    public PackWriter Array(int length)
    {
        Byte((byte)(0x90 | length));
        return this;
    }

    public PackWriter EmptyMap()
    {
        Byte(0x80);
        return this;
    }

    /// <summary>Null, texts, whole numbers and booleans: what the calls of a circuit carry.</summary>
    public PackWriter Value(object? value)
    {
        switch (value)
        {
            case null:
                Byte(0xc0);
                break;
            case bool flag:
                Byte(flag ? (byte)0xc3 : (byte)0xc2);
                break;
            case string text:
                Text(text);
                break;
            default:
                Byte(0xd3);
                BinaryPrimitives.WriteInt64BigEndian(body.GetSpan(8), Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                body.Advance(8);
                break;
        }

        return this;
    }

    /// <summary>The message with its length in front: seven bits a byte, the lowest first.</summary>
    public byte[] ToFrame()
    {
        var frame = new List<byte>(body.WrittenCount + 5);
        for (uint left = (uint)body.WrittenCount; ; left >>= 7)
        {
            if (left < 0x80)
            {
                frame.Add((byte)left);
                break;
            }

            frame.Add((byte)(left | 0x80));
        }

        frame.AddRange(body.WrittenSpan);
        return [.. frame];
    }

    private void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Byte(0xdb);
        BinaryPrimitives.WriteUInt32BigEndian(body.GetSpan(4), (uint)length);
        body.Advance(4);
        body.Advance(Encoding.UTF8.GetBytes(text, body.GetSpan(length)));
    }

    private void Byte(byte value)
    {
        body.GetSpan(1)[0] = value;
        body.Advance(1);
    }
}
