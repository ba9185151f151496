using System.Net;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.PublicWeb;

/// <summary>What an address must look like before it is even looked up: https on its own port, a name with a dot, nobody's credentials.</summary>
internal static class PublicWebTarget
{
    private const int HttpsPort = 443;
    private static readonly string[] InsideNames = [".local", ".internal", ".localhost", ".home.arpa", ".lan"];

    public static Outcome<Uri> Read(string url, bool allowLoopback)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            return PublicWebRefusal.Malformed();
        }

        if (allowLoopback && address.IsLoopback)
        {
            return address;
        }

        string name = address.IdnHost.TrimEnd('.');
        bool isPublicName = address.HostNameType == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _)
            && !InsideNames.Any(inside => name.EndsWith(inside, StringComparison.OrdinalIgnoreCase));
        return address.Scheme == Uri.UriSchemeHttps && address.Port == HttpsPort && address.UserInfo.Length == 0 && isPublicName ? address : PublicWebRefusal.NotPublic();
    }
}
