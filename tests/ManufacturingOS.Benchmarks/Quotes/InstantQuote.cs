using System.Diagnostics;
using ManufacturingOS.Benchmarks.Servers;
using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Pricing;
using ManufacturingOS.Web;
using ManufacturingOS.Web.Quotes;

namespace ManufacturingOS.Benchmarks.Quotes;

/// <summary>What the server thinks for a quote of three lines: every option over 500 manufacturers, priced line by line. No database, no wire.</summary>
internal static class InstantQuote
{
    private const int Manufacturers = 500;
    private const int Times = 1000;
    private const double GoalMilliseconds = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>A Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 2);

    public static void Run()
    {
        Machine.Describe();
        foreach (ulong seed in new ulong[] { 1, 2, 3 })
        {
            var market = new AMarketOf(Manufacturers, seed);
            Measure($"seed {seed}, no day named", market, Request(null));
            Measure($"seed {seed}, needed in 12 days", market, Request(Today.AddDays(12)));
            Measure($"seed {seed}, large quantities", market, Request(Today.AddDays(30), 40));
        }
    }

    private static void Measure(string name, AMarketOf market, QuoteRequest request)
    {
        PlanningTerms terms = Terms();
        long start = Stopwatch.GetTimestamp();
        int options = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            options = PlanQuote.Plan(request, Today, market.Directory, market.Capacity, terms).Match(o => o.Count, refusal => throw new InvalidOperationException($"{refusal.Code} {refusal.Pointer}"));
        }

        var times = new List<double>(Times);
        for (int i = 0; i < Times; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            PlanQuote.Plan(request, Today, market.Directory, market.Capacity, terms);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(
            $"{name, -28} {options} options  median {times[Times / 2], 6:F2} ms  p99 {times[Times * 99 / 100], 6:F2} ms  goal {GoalMilliseconds:F0} {(times[Times / 2] < GoalMilliseconds ? "kept" : "MISSED")}; load {Machine.Load()}"
        );
    }

    private static QuoteRequest Request(DateOnly? needBy, int times = 1) =>
        new(
            Currency.Usd,
            new Destination("US", "10001"),
            needBy,
            [
                Line(1, "tee-heavy", PrintMethod.ScreenPrinting, ("black", "M", 60 * times), ("black", "L", 36 * times)),
                Line(2, "hoodie", PrintMethod.Embroidery, ("navy", "L", 48 * times)),
                Line(3, "tee-light", PrintMethod.Dtg, ("white", "M", 30 * times)),
            ]
        );

    private static QuoteLine Line(int number, string blank, PrintMethod method, params (string Colour, string Size, int Quantity)[] pieces)
    {
        Tenths side = Tenths.FromMillimetres(80);
        int? colours = method is PrintMethod.ScreenPrinting or PrintMethod.Embroidery ? 2 : null;
        return new QuoteLine(
            number,
            new Id<Blank>("blk_" + blank),
            [new Decoration("left-chest", method, new("dsn_" + number), new Tenths(0), new Tenths(0), side, side, colours)],
            [.. pieces.Select(p => new VariantQuantity(p.Colour, p.Size, p.Quantity))]
        );
    }

    /// <summary>As the portal asks, with the defaults of its settings.</summary>
    private static PlanningTerms Terms()
    {
        var platform = new PlatformOptions();
        return new PlanningTerms(
            Currency.Supported.Select(Currency.Of).ToDictionary(c => c, c => StatedRates.Rate(c, Currency.Usd, platform.FxMarginBasisPoints)),
            new PlatformFeeRule(platform.FeeBasisPoints / 100m),
            TaxRules.For("US"),
            (platform.OfferHours + 23) / 24,
            new IdSource(TimeProvider.System)
        );
    }
}
