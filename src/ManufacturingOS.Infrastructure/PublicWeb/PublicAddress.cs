using System.Net;
using System.Net.Sockets;

namespace ManufacturingOS.Infrastructure.PublicWeb;

/// <summary>
/// Which addresses are somewhere on the public internet, and not this machine, its neighbours, or a way around to them. By the lists of
/// special addresses that IANA keeps; the address is judged and never its spelling.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] ClosedIPv4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    /// <summary>Inside the global range, but Teredo, ORCHID, documentation, and IPv4 in disguise.</summary>
    private static readonly IPNetwork[] ClosedIPv6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !ClosedIPv4.Any(n => n.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalIPv6.Contains(address) && !ClosedIPv6.Any(n => n.Contains(address)),
            _ => false,
        };
    }
}
