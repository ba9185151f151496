using FsCheck;
using FsCheck.Fluent;
using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Specs.Pricing.Builders;

/// <summary>Any rate card that passes the check: ladders fall by chance, with every extra that a card may have.</summary>
internal static class AnyCard
{
    private static readonly Currency Usd = Currency.Usd;

    /// <param name="spares">Spare pieces in percent make fractions of cents.</param>
    public static Gen<RateCard> That(bool spares) =>
        from screens in Screens()
        from dtg in PrintSize()
        from stitches in Stitches()
        from film in Area()
        from spare in Maybe(Gen.Choose(1, 5))
        from blanks in Gen.ArrayOf(BlankLadder(), Catalogue.All.Count)
        from dye in Gen.Choose(0, 80)
        from size in Gen.Choose(0, 200)
        from minimum in Maybe(Gen.Choose(0, 200_000))
        select new RateCard(
            1,
            Usd,
            new DateOnly(2020, 1, 1),
            null,
            [screens with { Spares = spares && spare is { } s ? new SpareRule(s, 1) : null }, dtg, stitches, film],
            [
                .. Catalogue.All.Zip(
                    blanks,
                    (blank, ladder) => new BlankRate(blank.Slug, ladder, new Money(dye, Usd), new Dictionary<int, Money> { [2] = new(size, Usd), [3] = new(size + 50, Usd) })
                ),
            ],
            [],
            new Money(minimum ?? 0, Usd)
        );

    public static Gen<int?> Maybe(Gen<int> gen) => from there in Gen.Elements(true, false) from value in gen select there ? value : (int?)null;

    private static Gen<MethodRate> Screens() =>
        from steps in Steps(100, 500, columns: 6, underbase: true)
        from film in Gen.Choose(0, 20)
        from screen in Gen.Choose(5, 30)
        from cheaper in Gen.Choose(0, 5)
        from cheaperFrom in Gen.Choose(2, 200)
        from waiverFrom in Maybe(Gen.Choose(2, 200))
        from percent in Gen.Choose(1, 100)
        from freeEvery in Maybe(Gen.Choose(6, 48))
        from further in Maybe(Gen.Choose(20, 150))
        from minimum in Gen.Choose(0, 60)
        select new MethodRate(
            PrintMethod.ScreenPrinting,
            RateBasis.Screens,
            [1, 2, 3, 4, 5, 6],
            steps,
            new SetupRate(new Money(film * 100, Usd), [new(1, screen), new(cheaperFrom, screen - cheaper)], Money.Zero(Usd))
            {
                Waivers = waiverFrom is { } begin ? [new(begin, 3, percent)] : [],
                FreeScreenEvery = freeEvery,
            },
            new Money(minimum * 100, Usd),
            1
        )
        {
            FurtherLocations = further is { } first ? new FurtherLocationRate(first / 100m, 0.25m) : null,
        };

    private static Gen<MethodRate> PrintSize() =>
        from steps in Steps(500, 1200, columns: 4, underbase: true)
        select new MethodRate(PrintMethod.Dtg, RateBasis.PrintSize, [127, 254, 356, 457], steps, SetupRate.None(Usd), Money.Zero(Usd), 1) { Sharing = TierSharing.Location };

    private static Gen<MethodRate> Stitches() =>
        from steps in Steps(50, 200, columns: 1, underbase: false)
        from digitising in Gen.Choose(0, 75)
        from large in Gen.Choose(0, 500)
        select new MethodRate(
            PrintMethod.Embroidery,
            RateBasis.Stitches,
            [0],
            [.. steps.Select((s, i) => s with { LeastPerPiece = 5.50m - (i * 0.50m) })],
            new SetupRate(Money.Zero(Usd), [], new Money(digitising * 100, Usd)),
            new Money(2500, Usd),
            1
        )
        {
            LargePrints = [new(15_000, large / 100m)],
        };

    private static Gen<MethodRate> Area() =>
        from steps in Steps(30, 100, columns: 1, underbase: false)
        from sharing in Gen.Elements(TierSharing.Design, TierSharing.Location)
        select new MethodRate(PrintMethod.Dtf, RateBasis.Area, [0], steps, SetupRate.None(Usd), Money.Zero(Usd), 1) { Sharing = sharing };

    /// <summary>Charges in cents that fall from step to step and rise from column to column.</summary>
    private static Gen<RateStep[]> Steps(int low, int high, int columns, bool underbase) =>
        from first in Gen.Choose(low, high)
        from count in Gen.Choose(1, 6)
        from gaps in Gen.ArrayOf(Gen.Choose(1, 60), count)
        from falls in Gen.ArrayOf(Gen.Choose(0, 40), count)
        from column in Gen.Choose(0, 60)
        from flash in Gen.Choose(0, 30)
        select Enumerable
            .Range(0, count)
            .Select(i => new RateStep(
                1 + gaps.Take(i).Sum(),
                [.. Enumerable.Range(0, columns).Select(c => Math.Max(5, (first * (100 - Math.Min(90, falls.Take(i).Sum())) / 100) + (c * column)) / 100m)],
                underbase ? flash / 100m : 0
            ))
            .ToArray();

    private static Gen<BlankStep[]> BlankLadder() =>
        from price in Gen.Choose(150, 1500)
        from caseOf in Gen.Choose(2, 100)
        from off in Gen.Choose(0, 40)
        select new[] { new BlankStep(1, price / 100m), new BlankStep(caseOf, price * (100 - off) / 100 / 100m) };
}
