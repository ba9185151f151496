using System.Text;
using System.Text.Json;

namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>Requests as the bytes that go over the wire.</summary>
internal static class PlainRequest
{
    public static byte[] Get(Uri address, string path, string? key = null) => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\n{Head(address, key)}\r\n");

    public static byte[] Post(Uri address, string path, string? key = null, object? body = null)
    {
        byte[] content = body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body);
        byte[] head = Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\n{Head(address, key)}Content-Type: application/json\r\nContent-Length: {content.Length}\r\n\r\n");
        return [.. head, .. content];
    }

    private static string Head(Uri address, string? key) => $"Host: {address.Authority}\r\n" + (key is null ? "" : $"Authorization: Bearer {key}\r\n");
}
