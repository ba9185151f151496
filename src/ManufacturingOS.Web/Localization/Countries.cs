namespace ManufacturingOS.Web.Localization;

/// <summary>Countries by their codes; their names stand with the words of the trade.</summary>
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

    /// <summary>ISO 3166-1 alpha-2, without lands where nobody has an address.</summary>
    private const string All =
        "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO "
        + "BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ "
        + "DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN "
        + "GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG "
        + "KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
        + "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM "
        + "PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI "
        + "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ "
        + "UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    public static IReadOnlySet<string> Codes { get; } = All.Split(' ').ToHashSet(StringComparer.Ordinal);

    /// <summary>Code and name, in the order of the reader's language.</summary>
    public static IEnumerable<(string Code, string Name)> Named(Display display) =>
        Codes.Select(code => (Code: code, Name: display.Trade("country." + code))).OrderBy(c => c.Name, StringComparer.CurrentCulture);

    /// <summary>The time zone of the country's largest part, UTC where it is not listed: a start that its owner can change.</summary>
    public static string ZoneOf(string code) => Zones.GetValueOrDefault(code, "UTC");
}
