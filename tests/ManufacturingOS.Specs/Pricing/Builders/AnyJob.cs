using FsCheck;
using FsCheck.Fluent;
using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Specs.Pricing.Builders;

/// <summary>Any lines of garments and bags, on any card, to any zone, at any rate of exchange.</summary>
internal static class AnyJob
{
    private static readonly string[] Blanks = ["tee-heavy", "hoodie", "tote"];

    /// <summary>In the card's own currency, without freight and rush, one colour and size: what a ladder is.</summary>
    public static Gen<JobPriceRequest> OfOneVariant() =>
        from card in AnyCard.That(spares: false)
        from line in Line(1, variants: 1)
        select ARequest.Of(card, line);

    public static Gen<JobPriceRequest> That() =>
        from card in AnyCard.That(spares: true)
        from count in Gen.Choose(1, 3)
        from first in Line(1, 3)
        from second in Line(2, 3)
        from third in Line(3, 3)
        from rate in Gen.Elements(1m, 0.92m, 1.3719m, 25_400m)
        from quote in Gen.Elements("USD", "EUR", "VND")
        from freight in Gen.Choose(0, 900)
        from rush in AnyCard.Maybe(Gen.Choose(0, 8))
        select new JobPriceRequest(
            0,
            new[] { first, second, third }[..count],
            card with { Rush = [new RushStep(5, 25, new Money(30_000, Currency.Usd)), new RushStep(3, 50, new Money(50_000, Currency.Usd))] },
            Currency.Of(quote),
            rate,
            new ShippingZone("all", [ShippingZone.Everywhere], new Money(freight, Currency.Usd), new Money(freight / 3, Currency.Usd), 3),
            rush
        );

    private static Gen<QuoteLine> Line(int number, int variants) =>
        from slug in Gen.Elements(Blanks)
        let blank = Catalogue.Find(slug)!
        from prints in Gen.Choose(1, blank.Placements.Count)
        from decorations in Gen.ArrayOf(AnyDecoration(), blank.Placements.Count)
        from picks in Gen.ArrayOf(AnyVariant(), variants)
        select new QuoteLine(
            number,
            blank.Id,
            [.. blank.Placements.Take(prints).Zip(decorations, (placement, any) => any with { Placement = placement.Code, Method = placement.Methods[(int)any.Method % placement.Methods.Count] })],
            [
                .. picks
                    .Select(p => new VariantQuantity(blank.Colours[p.Colour % blank.Colours.Count].Code, blank.Sizes[p.Size % blank.Sizes.Count].Code, p.Pieces))
                    .DistinctBy(v => (v.Colour, v.Size)),
            ]
        );

    private static Gen<Decoration> AnyDecoration() =>
        from method in Gen.Choose(0, 3)
        from design in Gen.Elements("a", "b")
        from colours in Gen.Choose(1, 5)
        from width in Gen.Elements(60, 89, 150, 250)
        from height in Gen.Elements(60, 89, 200)
        select ARequest.Print("", (PrintMethod)method, colours, width, height, design);

    private static Gen<(int Colour, int Size, int Pieces)> AnyVariant() =>
        from colour in Gen.Choose(0, 3)
        from size in Gen.Choose(0, 7)
        from pieces in Gen.Choose(1, 150)
        select (colour, size, pieces);
}
