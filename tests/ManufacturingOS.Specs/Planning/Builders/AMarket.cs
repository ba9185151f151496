using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Planning.Scheduling;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Specs.Planning.Builders;

/// <summary>Some houses on Monday, 2 March 2026, an offer window of two days, a fee of a tenth and no tax.</summary>
internal sealed record AMarket(params AManufacturer[] Houses)
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public CapacityUse Use { get; init; } = CapacityUse.None;

    public PlatformFeeRule Fee { get; init; } = new(10);

    public ManufacturerDirectory Directory => new(Mode.Test, Houses.Select(h => h.Listed));

    public PlanningTerms Terms =>
        new(
            new Dictionary<Currency, decimal> { [Currency.Eur] = 1.1m, [Currency.Of("VND")] = 0.00004m },
            Fee,
            new TaxRule("tax.none", "US", 0),
            OfferWindowDays: 2,
            new CountingIds()
        );

    public IReadOnlyList<QuoteOption> Plan(QuoteRequest request) => Ask(request).Match(options => options, refusal => throw new InvalidOperationException(refusal.Code));

    public Refusal Refuse(QuoteRequest request) => Ask(request).Refusal.ShouldNotBeNull();

    public Outcome<IReadOnlyList<QuoteOption>> Ask(QuoteRequest request) => PlanQuote.Plan(request, Today, Directory, Use, Terms);

    public Outcome<Replacement> Reoffer(QuoteRequest request, IReadOnlyList<JobPart> parts, DateOnly promised, params AManufacturer[] excluded) =>
        ChooseNext.For(new Reoffer(request, parts, excluded.Select(h => h.Id).ToHashSet(), promised), Today, Directory, Use, Terms);

    private sealed class CountingIds : IIds
    {
        private int last;

        public Id<T> New<T>()
            where T : IIdentified => new($"{T.IdPrefix}_{++last}");
    }
}

internal static class OptionReading
{
    public static QuoteOption Best(this IEnumerable<QuoteOption> options, QuoteOptionKind kind) => options.Single(o => o.Kinds.Contains(kind));

    /// <summary>Names of the houses, in the order of the jobs.</summary>
    public static IEnumerable<string> Houses(this QuoteOption option) => option.Jobs.Select(j => j.Manufacturer.Value[4..]);

    public static Reason? Reason(this QuoteOption option, string code) => option.Reasons.FirstOrDefault(r => r.Code == code);

    /// <summary>Everything that the merchant sees of an option but its id.</summary>
    public static string Seen(this QuoteOption option) =>
        string.Join(
            '|',
            string.Join(',', option.Kinds),
            option.Total,
            option.PromisedOn.ToString("O", null),
            option.MeetsNeedBy,
            string.Join(';', option.Jobs.Select(j => $"{j.Manufacturer}:{string.Join(',', j.Parts.Select(p => $"{p.Line}={string.Join('+', p.Variants)}"))}:{j.Earnings}:{j.Week:O}")),
            string.Join(';', option.Reasons.Select(r => $"{r.Code}({string.Join(',', r.Values)})"))
        );
}
