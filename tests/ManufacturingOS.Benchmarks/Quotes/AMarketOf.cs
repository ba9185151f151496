using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Benchmarks.Quotes;

/// <summary>Verified manufacturers as a seed draws them: country, methods, blanks, rate card, freight, lead time, capacity and record all differ.</summary>
internal sealed class AMarketOf
{
    private static readonly string[] Countries = ["US", "MX", "CN", "DE", "VN", "PT", "PL", "TR", "IN", "GB"];
    private static readonly PrintMethod[] Methods = [PrintMethod.ScreenPrinting, PrintMethod.Dtg, PrintMethod.Dtf, PrintMethod.Embroidery];
    private static readonly string[] Blanks = ["tee-heavy", "tee-light", "hoodie", "crewneck", "tote"];

    private ulong state;

    public AMarketOf(int manufacturers, ulong seed)
    {
        state = seed;
        AManufacturer[] houses = [.. Enumerable.Range(0, manufacturers).Select(House)];
        Directory = new ManufacturerDirectory(Mode.Test, houses.Select(h => h.Listed));
        Capacity = new CapacityUse(
            from house in houses
            from method in house.Methods
            from week in Enumerable.Range(0, 3)
            select new BookedMinutes(house.Id, method, InstantQuote.Today.AddDays(7 * week), Draw(0, house.MinutesPerWeek))
        );
    }

    public ManufacturerDirectory Directory { get; }

    public CapacityUse Capacity { get; }

    private AManufacturer House(int number) =>
        new($"h{number:000}")
        {
            Country = Countries[Draw(0, Countries.Length - 1)],
            Currency = Draw(0, 2) == 0 ? Currency.Eur : Currency.Usd,
            Methods = Some(Methods),
            Blanks = Some(Blanks),
            Run = Draw(80, 400) / 100m,
            Break = Draw(20, 200),
            BlankPrice = Draw(200, 600) / 100m,
            SetupCents = Draw(0, 4000),
            FreightCents = Draw(300, 3000),
            LeadDays = Draw(2, 12),
            TransitDays = Draw(2, 12),
            MinutesPerWeek = Draw(300, 3000),
            MinPieces = Draw(1, 24),
            Rush = Draw(0, 2) == 0 ? [] : [new RushStep(3, 40, new Money(500, Currency.Usd))],
            Scorecard = new Scorecard(20, 19, 1000, Draw(900, 1000), 20, 18),
        };

    /// <summary>At least one of them.</summary>
    private T[] Some<T>(T[] all)
    {
        int chosen = Draw(1, (1 << all.Length) - 1);
        return [.. all.Where((_, i) => (chosen & (1 << i)) != 0)];
    }

    /// <summary>From one to the other, both included; SplitMix64, so that a seed means the same market everywhere.</summary>
    private int Draw(int least, int most)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return least + (int)((z ^ (z >> 31)) % (ulong)(most - least + 1));
    }
}
