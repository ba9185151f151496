using System.Globalization;

namespace ManufacturingOS.Web.Localization;

/// <summary>Countries by their ISO 3166-1 alpha-2 codes, named in the reader's language.</summary>
public static class Countries
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["AT"] = "Europe/Vienna", ["AU"] = "Australia/Sydney", ["BD"] = "Asia/Dhaka", ["BE"] = "Europe/Brussels", ["BR"] = "America/Sao_Paulo",
        ["CA"] = "America/Toronto", ["CH"] = "Europe/Zurich", ["CN"] = "Asia/Shanghai", ["CZ"] = "Europe/Prague", ["DE"] = "Europe/Berlin",
        ["DK"] = "Europe/Copenhagen", ["ES"] = "Europe/Madrid", ["FI"] = "Europe/Helsinki", ["FR"] = "Europe/Paris", ["GB"] = "Europe/London",
        ["GR"] = "Europe/Athens", ["HK"] = "Asia/Hong_Kong", ["HU"] = "Europe/Budapest", ["ID"] = "Asia/Jakarta", ["IE"] = "Europe/Dublin",
        ["IN"] = "Asia/Kolkata", ["IT"] = "Europe/Rome", ["JP"] = "Asia/Tokyo", ["KR"] = "Asia/Seoul", ["LT"] = "Europe/Vilnius", ["LV"] = "Europe/Riga",
        ["MX"] = "America/Mexico_City", ["MY"] = "Asia/Kuala_Lumpur", ["NL"] = "Europe/Amsterdam", ["NO"] = "Europe/Oslo", ["NZ"] = "Pacific/Auckland",
        ["PH"] = "Asia/Manila", ["PK"] = "Asia/Karachi", ["PL"] = "Europe/Warsaw", ["PT"] = "Europe/Lisbon", ["RO"] = "Europe/Bucharest",
        ["SE"] = "Europe/Stockholm", ["SG"] = "Asia/Singapore", ["SK"] = "Europe/Bratislava", ["TH"] = "Asia/Bangkok", ["TR"] = "Europe/Istanbul",
        ["TW"] = "Asia/Taipei", ["UA"] = "Europe/Kyiv", ["US"] = "America/New_York", ["VN"] = "Asia/Ho_Chi_Minh", ["ZA"] = "Africa/Johannesburg",
    };

    /// <summary>By a culture of the country: a code alone may also be read as a language.</summary>
    private static readonly Dictionary<string, RegionInfo> Regions = CultureInfo
        .GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name))
        .Where(r => r.TwoLetterISORegionName.Length == 2 && r.TwoLetterISORegionName.All(char.IsAsciiLetterUpper) && r.TwoLetterISORegionName is not ("EU" or "EZ" or "UN" or "XA" or "XB" or "XK" or "ZZ"))
        .GroupBy(r => r.TwoLetterISORegionName, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Every country that the system knows, as codes.</summary>
    public static IReadOnlySet<string> Codes { get; } = Regions.Keys.ToHashSet(StringComparer.Ordinal);

    public static string NameOf(string code) => Regions.TryGetValue(code, out RegionInfo? region) ? region.DisplayName : code;

    /// <summary>Code and name, in the order of the reader's language.</summary>
    public static IEnumerable<(string Code, string Name)> Named() => Codes.Select(code => (Code: code, Name: NameOf(code))).OrderBy(c => c.Name, StringComparer.CurrentCulture);

    /// <summary>The time zone of the country's largest part, UTC where it is not listed: a start that its owner can change.</summary>
    public static string ZoneOf(string code) => Zones.GetValueOrDefault(code, "UTC");
}
