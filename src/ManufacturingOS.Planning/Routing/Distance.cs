using System.Collections.Frozen;
using System.Globalization;

namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// How far a house is from a destination, roughly: borders first, then the continent, then the great circle between the countries'
/// geographic centres.
/// </summary>
public readonly record struct Distance(Neighbourhood Neighbourhood, int Kilometres) : IComparable<Distance>
{
    /// <summary>Half of the equator: what a country counts for that the table does not know.</summary>
    private const int Farthest = 20_000;

    /// <summary>Mean radius of the earth (IUGG).</summary>
    private const double EarthRadiusKilometres = 6371;

    /// <summary>ISO 3166-1 alpha-2, continent, latitude, longitude of the country's centre in whole degrees.</summary>
    private static readonly FrozenDictionary<string, Place> Places = Parse(
        """
        AD EU 43 2|AL EU 41 20|AT EU 47 14|BA EU 44 18|BE EU 51 5|BG EU 43 25|BY EU 53 28|CH EU 47 8|CY EU 35 33|CZ EU 50 15|DE EU 51 10|DK EU 56 10
        EE EU 59 26|ES EU 40 -4|FI EU 64 26|FO EU 62 -7|FR EU 46 2|GB EU 54 -2|GI EU 36 -5|GR EU 39 22|HR EU 45 16|HU EU 47 20|IE EU 53 -8|IS EU 65 -18
        IT EU 43 12|LI EU 47 10|LT EU 55 24|LU EU 50 6|LV EU 57 25|MC EU 44 7|MD EU 47 29|ME EU 42 19|MK EU 42 22|MT EU 36 14|NL EU 52 6|NO EU 62 10
        PL EU 52 19|PT EU 40 -8|RO EU 46 25|RS EU 44 21|RU EU 60 90|SE EU 62 15|SI EU 46 15|SK EU 49 19|SM EU 44 12|UA EU 49 32|VA EU 42 12|XK EU 43 21
        AE AS 24 54|AF AS 33 66|AM AS 40 45|AZ AS 40 48|BD AS 24 90|BH AS 26 51|BN AS 4 115|BT AS 27 90|CN AS 35 103|GE AS 42 43|HK AS 22 114|ID AS -5 120
        IL AS 31 35|IN AS 22 79|IQ AS 33 44|IR AS 32 53|JO AS 31 36|JP AS 36 138|KG AS 41 75|KH AS 13 105|KR AS 36 128|KW AS 29 48|KZ AS 48 67|LA AS 18 104
        LB AS 34 36|LK AS 7 81|MM AS 21 96|MN AS 46 104|MO AS 22 113|MV AS 3 73|MY AS 3 110|NP AS 28 84|OM AS 21 56|PH AS 12 123|PK AS 30 70|PS AS 32 35
        QA AS 25 51|SA AS 24 45|SG AS 1 104|SY AS 35 38|TH AS 15 101|TJ AS 39 71|TM AS 39 60|TR AS 39 35|TW AS 24 121|UZ AS 41 64|VN AS 16 106|YE AS 15 48
        AG NA 17 -62|BB NA 13 -60|BM NA 32 -65|BS NA 24 -76|BZ NA 17 -89|CA NA 60 -96|CR NA 10 -84|CU NA 22 -79|DM NA 15 -61|DO NA 19 -71|GD NA 12 -62
        GL NA 72 -40|GT NA 16 -90|HN NA 15 -87|HT NA 19 -73|JM NA 18 -77|KN NA 17 -63|KY NA 19 -81|LC NA 14 -61|MX NA 23 -102|NI NA 13 -85|PA NA 9 -80
        PR NA 18 -66|SV NA 14 -89|TT NA 11 -61|US NA 39 -98|VC NA 13 -61|AR SA -34 -64|BO SA -17 -65|BR SA -10 -53|CL SA -30 -71|CO SA 4 -73|EC SA -2 -78
        GY SA 5 -59|PE SA -10 -76|PY SA -23 -58|SR SA 4 -56|UY SA -33 -56|VE SA 7 -66|AU OC -25 134|FJ OC -18 178|GU OC 13 145|KI OC 1 173|MH OC 7 171
        NC OC -21 166|NZ OC -42 174|PF OC -15 -140|PG OC -6 147|PW OC 7 134|SB OC -9 160|TO OC -20 -175|VU OC -16 167|WS OC -14 -172|AO AF -12 18|BF AF 12 -2
        BI AF -3 30|BJ AF 10 2|BW AF -22 24|CD AF -3 24|CF AF 7 21|CG AF -1 15|CI AF 8 -6|CM AF 6 13|CV AF 16 -24|DJ AF 12 43|DZ AF 28 3|EG AF 27 30
        ER AF 15 39|ET AF 9 40|GA AF -1 12|GH AF 8 -1|GM AF 13 -16|GN AF 11 -11|KE AF 0 38|LR AF 7 -9|LS AF -30 28|LY AF 27 18|MA AF 32 -6|MG AF -19 47
        ML AF 17 -4|MR AF 20 -11|MU AF -20 58|MW AF -13 34|MZ AF -18 35|NA AF -22 17|NE AF 18 9|NG AF 10 8|RE AF -21 56|RW AF -2 30|SC AF -5 55|SD AF 15 30
        SL AF 9 -12|SN AF 15 -14|SO AF 6 46|SS AF 7 30|SZ AF -27 31|TD AF 15 19|TG AF 9 1|TN AF 34 10|TZ AF -6 35|UG AF 1 32|ZA AF -29 25|ZM AF -13 28|ZW AF -19 30
        """
    );

    public static Distance Between(string from, string to)
    {
        if (string.Equals(from, to, StringComparison.Ordinal))
        {
            return new Distance(Neighbourhood.SameCountry, 0);
        }

        return Places.TryGetValue(from, out Place? a) && Places.TryGetValue(to, out Place? b)
            ? new Distance(a.Region == b.Region ? Neighbourhood.SameRegion : Neighbourhood.Abroad, GreatCircle(a, b))
            : new Distance(Neighbourhood.Abroad, Farthest);
    }

    public static bool operator <(Distance left, Distance right) => left.CompareTo(right) < 0;

    public static bool operator >(Distance left, Distance right) => left.CompareTo(right) > 0;

    public static bool operator <=(Distance left, Distance right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Distance left, Distance right) => left.CompareTo(right) >= 0;

    public int CompareTo(Distance other) => (Neighbourhood, Kilometres).CompareTo((other.Neighbourhood, other.Kilometres));

    /// <summary>The haversine formula, in steps of ten kilometres: finer than country centres deserve, and the same on every processor.</summary>
    private static int GreatCircle(Place a, Place b)
    {
        double latitude = Math.Sin((b.Latitude - a.Latitude) / 2);
        double longitude = Math.Sin((b.Longitude - a.Longitude) / 2);
        double h = (latitude * latitude) + (Math.Cos(a.Latitude) * Math.Cos(b.Latitude) * longitude * longitude);
        return (int)Math.Round(2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(h))) / 10) * 10;
    }

    private static FrozenDictionary<string, Place> Parse(string table) =>
        table
            .Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => row.Split(' '))
            .ToFrozenDictionary(row => row[0], row => new Place(row[1], Radians(row[2]), Radians(row[3])), StringComparer.Ordinal);

    private static double Radians(string degrees) => int.Parse(degrees, CultureInfo.InvariantCulture) * Math.PI / 180;

    private sealed record Place(string Region, double Latitude, double Longitude);
}

public enum Neighbourhood
{
    SameCountry,

    /// <summary>Another country of the same continent.</summary>
    SameRegion,
    Abroad,
}
