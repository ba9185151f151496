using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>
/// Wholesale prices of blanks in USD (facts: pricing 6, tees 2.5 to 5; the others assumed), cheaper by the case and from 500 pieces.
/// Upcharges by size 2, 3 and 4 for 2XL, 3XL and above are the published retail ones; wholesale takes three quarters of them.
/// </summary>
internal sealed class BlankPrices(Currency currency, decimal factor)
{
    private static readonly Dictionary<string, decimal> Usd = new(StringComparer.Ordinal)
    {
        ["tee-light"] = 3.20m,
        ["tee-heavy"] = 4.60m,
        ["tee-kids"] = 2.90m,
        ["long-sleeve"] = 6.20m,
        ["hoodie"] = 13.40m,
        ["zip-hoodie"] = 15.80m,
        ["crewneck"] = 10.60m,
        ["cap"] = 3.70m,
        ["beanie"] = 3.10m,
        ["tote"] = 2.10m,
        ["apron"] = 4.90m,
        ["mug"] = 2.30m,
        ["mug-enamel"] = 3.60m,
        ["phone-case"] = 2.80m,
        ["poster-a3"] = 0.60m,
        ["poster-16x24"] = 1.00m,
        ["poster-a2"] = 1.00m,
        ["sticker-die-cut"] = 0.05m,
        ["sticker-kiss-cut"] = 0.06m,
    };

    /// <summary>Of everything that the capabilities name, once each.</summary>
    public IReadOnlyList<BlankRate> For(IEnumerable<Capability> capabilities) =>
        [.. capabilities.SelectMany(c => c.Blanks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(slug => Rate(Catalogue.Find(slug)!))];

    private BlankRate Rate(Blank blank)
    {
        decimal price = Usd[blank.Slug];
        bool isDyed = blank.Colours.Any(c => !c.IsUndyed) && blank.Material is Material.Cotton or Material.CottonPolyester;
        return new BlankRate(
            blank.Slug,
            [new(1, Rounded(price)), new(blank.CasePieces, Rounded(price * 0.92m)), new(Math.Max(500, blank.CasePieces * 5), Rounded(price * 0.84m))],
            Money.Round(isDyed ? price * 0.08m * factor : 0, currency),
            blank.Sizes.Where(s => s.Upcharge > 0).ToDictionary(s => s.Upcharge, s => Money.Round(Math.Min(s.Upcharge, 4) * 0.75m * factor, currency))
        );
    }

    private decimal Rounded(decimal usd) => decimal.Round(usd * factor, currency.MinorDigits, MidpointRounding.AwayFromZero);
}
