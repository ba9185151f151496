using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>What a plain job would earn by a card that is still being typed: one design at one place, in one colour of cloth and one size.</summary>
public sealed record PriceExample(PrintMethod Method, string Blank, int WidthMm, int Colours)
{
    private const decimal Proportion = 0.8m;

    public static int[] Quantities { get; } = [12, 24, 72, 144, 500];

    /// <summary>The first thing that the house makes by the method; <c>null</c> when it makes nothing by it.</summary>
    public static PriceExample? Of(PrintMethod method, IReadOnlyList<Capability> capabilities)
    {
        Capability? press = capabilities.FirstOrDefault(c => c.Method == method && c.Blanks.Count > 0);
        return press is null || Catalogue.Find(press.Blanks[0]) is not { } blank || PlaceOf(blank, method) is not { } place
            ? null
            : new PriceExample(method, blank.Slug, (int)Math.Min(Math.Min(press.MaxWidth.Millimetres, 200), Math.Min(place.Area.Width, place.Area.Height)), PrintMethods.Of(method).CountsColours ? 1 : 0);
    }

    /// <summary>Production of so many pieces, or why the card cannot price it.</summary>
    public Outcome<Money> Price(RateCard card, int pieces)
    {
        Blank blank = Catalogue.Find(Blank)!;
        Tenths width = Tenths.FromMillimetres(WidthMm);
        var print = new Decoration(PlaceOf(blank, Method)!.Code, Method, new Id<Design>("des_example"), default, default, width, Tenths.FromMillimetres(WidthMm * Proportion), Colours > 0 ? Colours : null);
        var line = new QuoteLine(1, blank.Id, [print], [new VariantQuantity(blank.Colours[0].Code, blank.Sizes[0].Code, pieces)]);
        // Freight is passed on as it is, so it is not part of the example.
        var free = new ShippingZone("example", [ShippingZone.Everywhere], Money.Zero(card.Currency), Money.Zero(card.Currency), 1);
        Outcome<JobPrice> price = Pricer.PriceJob(new JobPriceRequest(0, [line], card, card.Currency, 1, free, null));
        return price.IsOk ? price.Value.Earnings : price.Refusal;
    }

    private static Placement? PlaceOf(Blank blank, PrintMethod method) => blank.Placements.FirstOrDefault(p => p.Methods.Contains(method));
}
