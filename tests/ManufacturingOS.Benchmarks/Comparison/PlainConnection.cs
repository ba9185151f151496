using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>
/// One kept HTTP/1.1 connection that sends prepared bytes and reads answers without taking them apart: who asks shares the processor
/// with who answers, and an HttpClient would cost more than a bare endpoint.
/// </summary>
internal sealed class PlainConnection(Uri address) : IDisposable
{
    private byte[] buffer = new byte[64 * 1024];
    private Socket? socket;

    /// <summary>Answers the status; the body is read and forgotten.</summary>
    /// <exception cref="SocketException">The server is gone.</exception>
    public async ValueTask<int> Send(ReadOnlyMemory<byte> request)
    {
        socket ??= await Connect(address);
        await socket.SendAsync(request);
        int length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read;
            if (read == 0 || IsWhole(buffer.AsSpan(0, length)))
            {
                break;
            }
        }

        int status = length > 12 && Utf8Parser.TryParse(buffer.AsSpan(9, 3), out int code, out _) ? code : 0;
        if (status == 0 || buffer.AsSpan(0, length).IndexOf("Connection: close"u8) >= 0)
        {
            socket.Dispose();
            socket = null;
        }

        return status;
    }

    public void Dispose() => socket?.Dispose();

    private static async Task<Socket> Connect(Uri address)
    {
        var fresh = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await fresh.ConnectAsync(IPAddress.Parse(address.Host), address.Port);
        return fresh;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        int end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> head = answer[..end];
        if (head.IndexOf("Transfer-Encoding: chunked"u8) >= 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        int at = head.IndexOf("Content-Length: "u8);
        return at < 0 || (Utf8Parser.TryParse(head[(at + 16)..], out int length, out _) && answer.Length >= end + 4 + length);
    }
}
