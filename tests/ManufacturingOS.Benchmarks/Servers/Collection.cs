using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ManufacturingOS.Benchmarks.Servers;

/// <summary>
/// Asks a .NET process for a full garbage collection through the runtime's own diagnostics socket, as dotnet-gcdump does: memory that
/// nobody holds any more would otherwise count until the runtime feels like it.
/// </summary>
internal static class Collection
{
    private const byte EventPipe = 2;
    private const byte Stop = 1;
    private const byte Collect = 3;

    /// <summary>The keyword of the runtime's events that begins with a collection.</summary>
    private const ulong HeapCollect = 0x800000;

    /// <exception cref="FileNotFoundException">The process has no diagnostics socket.</exception>
    public static async Task Force(int process)
    {
        string path =
            Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").FirstOrDefault()
            ?? throw new FileNotFoundException($"Process {process} has no diagnostics socket.");
        using Socket session = await Connect(path);
        await session.SendAsync(Message(Collect, [.. Number(16), .. Number(1), 0, .. Number(1), .. BitConverter.GetBytes(HeapCollect), .. Number(4), .. Text("Microsoft-Windows-DotNETRuntime"), .. Text("")]));
        byte[] answer = new byte[28];
        await session.ReceiveAsync(answer);
        Task reading = Drain(session);
        await Task.Delay(1000);
        using (Socket ending = await Connect(path))
        {
            await ending.SendAsync(Message(Stop, answer[20..28]));
            await ending.ReceiveAsync(new byte[28]);
        }

        await reading;
    }

    private static async Task<Socket> Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    private static async Task Drain(Socket session)
    {
        byte[] buffer = new byte[64 * 1024];
        while (await session.ReceiveAsync(buffer) > 0)
        {
            // What the runtime tells is not looked at.
        }
    }

    private static byte[] Message(byte command, byte[] payload)
    {
        byte[] size = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(size, (ushort)(20 + payload.Length));
        return [.. "DOTNET_IPC_V1\0"u8, .. size, EventPipe, command, 0, 0, .. payload];
    }

    private static byte[] Number(uint value) => BitConverter.GetBytes(value);

    private static byte[] Text(string text) => [.. Number((uint)text.Length + 1), .. Encoding.Unicode.GetBytes(text + "\0")];
}
