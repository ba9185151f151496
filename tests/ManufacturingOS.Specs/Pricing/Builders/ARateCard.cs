using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Specs.Pricing.Builders;

/// <summary>A card of one or more method rates; every blank costs the same, nothing unless said.</summary>
internal static class ARateCard
{
    public static RateCard With(params MethodRate[] methods) => WithBlanksAt(0, methods);

    public static RateCard WithBlanksAt(decimal price, params MethodRate[] methods) =>
        new(
            1,
            methods[0].MinimumCharge.Currency,
            new DateOnly(2020, 1, 1),
            null,
            methods,
            [.. Catalogue.All.Select(b => Blank(b.Slug, price, methods[0].MinimumCharge.Currency))],
            [],
            Money.Zero(methods[0].MinimumCharge.Currency)
        );

    public static RateCard WithBlank(this RateCard card, BlankRate rate) => card with { Blanks = [.. card.Blanks.Where(b => b.Blank != rate.Blank), rate] };

    public static BlankRate Blank(string slug, decimal price, Currency currency) =>
        new(slug, [new BlankStep(1, price)], Money.Zero(currency), new Dictionary<int, Money>());
}
