using Microsoft.AspNetCore.Http.Features;

namespace ManufacturingOS.Web.Api.Contract;

internal static class ApiLimits
{
    /// <summary>Most bytes of a JSON body. Uploads name their own limit.</summary>
    public const int MaxBodyBytes = 2_000_000;

    /// <summary>Holds the server to the limit while it reads, also where an upload may be larger or no length is told.</summary>
    public static void HoldJson(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: null or > MaxBodyBytes } size)
        {
            size.MaxRequestBodySize = MaxBodyBytes;
        }
    }
}
