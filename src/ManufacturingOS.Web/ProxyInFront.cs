using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web;

public static class ProxyInFront
{
    /// <summary>
    /// Behind a proxy that ends TLS, requests arrive as http from the proxy's address. The scheme is that of the public address; who
    /// asks is told by the proxies that are configured, and by nobody else, so that a made-up header moves no limit.
    /// </summary>
    public static void UseProxyInFront(this WebApplication app)
    {
        PlatformOptions platform = app.Services.GetRequiredService<IOptions<PlatformOptions>>().Value;
        if (platform.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            app.Use(
                (context, next) =>
                {
                    context.Request.Scheme = Uri.UriSchemeHttps;
                    return next(context);
                }
            );
        }

        if (platform.Proxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
            foreach (string proxy in platform.Proxies)
            {
                options.KnownIPNetworks.Add(NetworkOf(proxy));
            }

            app.UseForwardedHeaders(options);
        }
    }

    /// <exception cref="FormatException">The setting is neither an address nor a network.</exception>
    private static System.Net.IPNetwork NetworkOf(string proxy)
    {
        if (proxy.Contains('/', StringComparison.Ordinal))
        {
            return System.Net.IPNetwork.Parse(proxy);
        }

        var address = IPAddress.Parse(proxy);
        return new System.Net.IPNetwork(address, 8 * address.GetAddressBytes().Length);
    }
}
