using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Specs.Pricing.Builders;

/// <summary>Lines and price requests that name only what matters.</summary>
internal static class ARequest
{
    public const string White = "white";
    public const string Black = "black";

    public static Decoration Print(string placement, PrintMethod method, int? colours = null, decimal width = 250, decimal height = 250, string design = "a") =>
        new(placement, method, Id<Design>.Of("des_" + design), new(0), new(0), Tenths.FromMillimetres(width), Tenths.FromMillimetres(height), colours);

    public static Decoration Screens(int colours, string placement = "front", string design = "a") => Print(placement, PrintMethod.ScreenPrinting, colours, design: design);

    public static QuoteLine Line(int number, string blank, IReadOnlyList<Decoration> decorations, params VariantQuantity[] variants) =>
        new(number, Catalogue.Find(blank)!.Id, decorations, variants);

    public static QuoteLine Tees(int pieces, string colour, params Decoration[] decorations) => Line(1, "tee-heavy", decorations, new VariantQuantity(colour, "M", pieces));

    public static ShippingZone FreeShipping(Currency currency) => new("all", [ShippingZone.Everywhere], Money.Zero(currency), Money.Zero(currency), 3);

    public static JobPriceRequest Of(RateCard card, params QuoteLine[] lines) => new(0, lines, card, card.Currency, 1, FreeShipping(card.Currency), null);

    public static JobPrice Priced(RateCard card, params QuoteLine[] lines) => Pricer.PriceJob(Of(card, lines)).Value;

    /// <summary>The plain list price: without what the envelope takes off.</summary>
    public static Money ListPrice(this JobPrice price) =>
        Money.Sum(price.Lines.Where(l => !l.Code.EndsWith(".envelope", StringComparison.Ordinal)).Select(l => l.Amount), price.Value.Currency);

    public static Money Sum(this JobPrice price, string code) => Money.Sum(price.Lines.Where(l => l.Code == code).Select(l => l.Amount), price.Value.Currency);
}
