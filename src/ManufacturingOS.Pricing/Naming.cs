using System.Globalization;
using ManufacturingOS.Domain.Catalog.PrintMethods;

namespace ManufacturingOS.Pricing;

/// <summary>What the sentence of a price line names. Placements, methods, blanks and zones are codes: the page says them in the reader's language.</summary>
internal readonly record struct Naming
{
    public PrintMethod? Method { get; init; }

    public string? Placement { get; init; }

    public string? Blank { get; init; }

    public int? Colours { get; init; }

    /// <summary>The quantity that a ladder or an envelope is read at.</summary>
    public int? Pieces { get; init; }

    public decimal? Percent { get; init; }

    /// <summary>2 for 2XL, 3 for 3XL …</summary>
    public int? SizeClass { get; init; }

    public string? Zone { get; init; }

    public decimal? Kilograms { get; init; }

    public int? Workdays { get; init; }

    public IReadOnlyDictionary<string, string> ToValues()
    {
        var values = new Dictionary<string, string>(4, StringComparer.Ordinal);
        Add("method", Method?.ToString());
        Add("placement", Placement);
        Add("blank", Blank);
        Add("colours", Colours?.ToString(CultureInfo.InvariantCulture));
        Add("pieces", Pieces?.ToString(CultureInfo.InvariantCulture));
        Add("percent", Percent?.ToString("0.##", CultureInfo.InvariantCulture));
        Add("size_class", SizeClass?.ToString(CultureInfo.InvariantCulture));
        Add("zone", Zone);
        Add("kilograms", Kilograms?.ToString("0.##", CultureInfo.InvariantCulture));
        Add("workdays", Workdays?.ToString(CultureInfo.InvariantCulture));
        return values;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                values.Add(name, value);
            }
        }
    }
}
