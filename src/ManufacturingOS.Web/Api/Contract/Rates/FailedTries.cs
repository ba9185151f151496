using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Api.Contract.Rates;

/// <summary>
/// Counts calls without a valid key by the address that they come from. An address over the limit is answered without a look into the
/// database; keys that work are not held up by a bad neighbour.
/// </summary>
internal sealed class FailedTries(IOptions<PlatformOptions> platform)
{
    private readonly TokenBuckets<IPAddress> tries = new("failures", platform.Value.ApiFailuresPerMinute / 60.0, platform.Value.ApiFailuresPerMinute);

    public int RetryAfter => tries.RetryAfter;

    /// <summary>Counts a failed try; true when the address has had too many.</summary>
    public bool IsTooMany(HttpContext http) => !tries.IsOff && Of(http) is { } address && !tries.Take(address, out _);

    public bool IsBarred(HttpContext http) => !tries.IsOff && Of(http) is { } address && tries.IsEmpty(address);

    /// <summary>One household or server has a whole /64 of IPv6. Without an address (a socket file) nobody can be told apart.</summary>
    private static IPAddress? Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address)
        {
            return http.Connection.RemoteIpAddress;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }
}
