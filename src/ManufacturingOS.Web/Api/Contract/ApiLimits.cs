namespace ManufacturingOS.Web.Api.Contract;

internal static class ApiLimits
{
    /// <summary>Most bytes of a JSON body. Uploads name their own limit.</summary>
    public const int MaxBodyBytes = 2_000_000;
}
