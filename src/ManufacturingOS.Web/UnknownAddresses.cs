namespace ManufacturingOS.Web;

public static class UnknownAddresses
{
    /// <summary>
    /// What no page or endpoint answers to is not found. Without this the fallback policy would send every mistyped address, and every
    /// missing file of a page, to the sign-in.
    /// </summary>
    public static void MapUnknownAddresses(this WebApplication app) =>
        app.MapMethods("{*address}", [HttpMethods.Get, HttpMethods.Head], () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
}
