using FsCheck;
using FsCheck.Fluent;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;

namespace ManufacturingOS.Specs.Planning.Builders;

/// <summary>Small markets with houses of every kind, and requests of one to three lines to them. A seed makes the same ones each time.</summary>
internal static class RandomMarkets
{
    private static readonly PrintMethod[] Methods = [PrintMethod.ScreenPrinting, PrintMethod.Dtf, PrintMethod.Embroidery];
    private static readonly string[] Blanks = ["tee-heavy", "hoodie"];
    private static readonly string[] Countries = ["US", "MX", "CN", "DE", "VN", "PT"];

    public static Gen<(AMarket Market, QuoteRequest Request)> Any { get; } =
        from houses in Houses(3, 7)
        from load in Gen.Choose(0, 100).ArrayOf(houses.Length)
        from request in Request
        select (new AMarket(houses) { Use = Load(houses, load) }, request);

    public static Gen<AManufacturer[]> Houses(int least, int most) => from count in Gen.Choose(least, most) from houses in House.ArrayOf(count) select Named(houses);

    public static void Hold(Action<AMarket, QuoteRequest> law, int tests = 300) =>
        Prop.ForAll(Any.ToArbitrary(), pair => law(pair.Market, pair.Request)).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260302, 1));

    private static Gen<AManufacturer> House =>
        from methods in Gen.Choose(1, 7)
        from blanks in Gen.Choose(1, 3)
        from country in Gen.Elements(Countries)
        from run in Gen.Choose(80, 400)
        from blank in Gen.Choose(200, 600)
        from setup in Gen.Choose(0, 4000)
        from freight in Gen.Choose(300, 3000)
        from days in Gen.Choose(2, 12).ArrayOf(2)
        from minutes in Gen.Choose(300, 3000)
        from pieces in Gen.Choose(1, 30)
        from step in Gen.Choose(20, 200)
        from hurry in Gen.Choose(0, 2)
        from passed in Gen.Choose(900, 1000)
        select new AManufacturer("")
        {
            Country = country,
            Methods = [.. Methods.Where((_, i) => (methods & (1 << i)) != 0)],
            Blanks = [.. Blanks.Where((_, i) => (blanks & (1 << i)) != 0)],
            Run = run / 100m,
            BlankPrice = blank / 100m,
            SetupCents = setup,
            FreightCents = freight,
            LeadDays = days[0],
            TransitDays = days[1],
            MinutesPerWeek = minutes,
            MinPieces = pieces,
            MaxPieces = 100 * pieces,
            Break = step,
            Rush = hurry == 0 ? [] : [new RushStep(6, 20 * hurry, new Money(500, Currency.Usd)), new RushStep(3, 40 * hurry, new Money(500, Currency.Usd))],
            Scorecard = new Scorecard(20, 19, 1000, passed, 20, 18),
        };

    private static Gen<QuoteRequest> Request => from count in Gen.Choose(1, 3) from lines in Line.ArrayOf(count) select ARequest.Of([.. lines.Select((line, i) => line with { Number = i + 1 })]);

    private static Gen<QuoteLine> Line =>
        from blank in Gen.Elements(Blanks)
        from method in Gen.Elements(Methods)
        from design in Gen.Choose(1, 2)
        from colour in Gen.Elements("white", "black")
        from pieces in Gen.Choose(1, 400)
        from more in Gen.Choose(0, 300)
        select ALine(blank, method, $"d{design}", colour, pieces, more);

    private static QuoteLine ALine(string blank, PrintMethod method, string design, string colour, int pieces, int more)
    {
        QuoteLine line = ARequest.Line(1, pieces, blank, method).In([new(colour, "M", pieces), .. more > 150 ? new VariantQuantity[] { new(colour, "L", more) } : []]);
        return method == PrintMethod.Embroidery
            ? line.With(ARequest.Print(method, design, "left-chest", millimetres: 80))
            : line.With(ARequest.Print(method, design));
    }

    private static AManufacturer[] Named(AManufacturer[] houses) => [.. houses.Select((house, i) => house with { Name = $"h{i:00}" })];

    private static CapacityUse Load(AManufacturer[] houses, int[] percent) =>
        new(
            from i in Enumerable.Range(0, houses.Length)
            from method in houses[i].Methods
            from week in Enumerable.Range(0, 3)
            select new BookedMinutes(houses[i].Id, method, AMarket.Today.AddDays(7 * week), houses[i].MinutesPerWeek * percent[i] / 100 / (week + 1))
        );
}
