namespace ManufacturingOS.Web.Account;

/// <summary>Where a page may lead back to: a path of this portal, whatever an address in a mail or on another site says.</summary>
public static class LocalUrl
{
    /// <summary>
    /// The path when it is one: a single slash, then neither slash nor backslash (browsers read <c>/\</c> as <c>//</c>), no control
    /// characters (browsers drop tabs and line feeds). Anything else is <paramref name="otherwise"/>.
    /// </summary>
    public static string Or(string? path, string otherwise) =>
        path is ['/', ..] && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Contains('\\') && !path.Any(char.IsControl) && path.Length <= 2000 ? path : otherwise;
}
