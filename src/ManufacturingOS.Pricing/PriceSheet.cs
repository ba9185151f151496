using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>
/// The sheet on which the rules write one job's price, in the card's currency and exact: nothing is rounded before the end. Without
/// entries it only adds up.
/// </summary>
internal sealed class PriceSheet(JobOutline outline, RateCard card, ShippingZone zone, int? workdaysToDispatch, bool withEntries)
{
    private readonly decimal[] byMethod = new decimal[PrintMethodCount];

    private const int PrintMethodCount = (int)PrintMethod.Poster + 1;

    public JobOutline Outline => outline;

    public RateCard Card => card;

    public ShippingZone Zone => zone;

    public int? WorkdaysToDispatch => workdaysToDispatch;

    /// <summary>The imprints that reach the steps of a ladder together.</summary>
    public required TierGroup[] Groups { get; init; }

    /// <summary>The card's rate for each of the outline's blanks, in their order.</summary>
    public required BlankRate[] BlankRates { get; init; }

    /// <summary>Everything but freight so far.</summary>
    public decimal Production { get; private set; }

    public decimal FreightCharge { get; private set; }

    /// <summary>What the manufacturer gets: rounded once, at the end.</summary>
    public Money Earnings => Money.Round(Production + FreightCharge, card.Currency);

    public List<PriceEntry>? Entries { get; } = withEntries ? [] : null;

    /// <summary>Set-up and run of one method so far.</summary>
    public decimal Of(PrintMethod method) => byMethod[(int)method];

    /// <summary>An amount that nobody will read.</summary>
    public void Add(decimal amount) => Production += amount;

    /// <summary>Set-up or run of a method that nobody will read.</summary>
    public void AddPrint(PrintMethod method, decimal amount)
    {
        byMethod[(int)method] += amount;
        Production += amount;
    }

    /// <summary>Set-up or run of a method.</summary>
    public void AddPrint(PrintMethod method, string code, int? line, decimal count, decimal unit, decimal amount, Naming naming)
    {
        AddPrint(method, amount);
        if (Entries is not null && amount != 0)
        {
            Entries.Add(new PriceEntry(PriceLineGroup.Production, code, line, count, unit, amount, naming with { Method = method }));
        }
    }

    public void Add(string code, int? line, decimal count, decimal unit, decimal amount, Naming naming)
    {
        Production += amount;
        if (amount != 0)
        {
            Entries?.Add(new PriceEntry(PriceLineGroup.Production, code, line, count, unit, amount, naming));
        }
    }

    public void AddFreight(string code, decimal count, decimal unit, decimal amount, Naming naming)
    {
        FreightCharge += amount;
        Entries?.Add(new PriceEntry(PriceLineGroup.Freight, code, null, count, unit, amount, naming));
    }
}

/// <summary>A price line before it is rounded and changed into the quote's currency.</summary>
internal readonly record struct PriceEntry(PriceLineGroup Group, string Code, int? Line, decimal Count, decimal Unit, decimal Amount, Naming Naming);
