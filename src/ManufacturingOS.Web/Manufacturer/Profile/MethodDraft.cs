using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>The prices of one print method while they are typed. What the page has no field for stays as it is stored.</summary>
public sealed class MethodDraft
{
    private MethodRate stored = null!;

    public PrintMethod Method => stored.Method;

    public RateBasis Basis => stored.Basis;

    /// <summary>Heads of the columns: screens, or millimetres of the longest side.</summary>
    public List<int> Tiers { get; } = [];

    public List<StepDraft> Steps { get; } = [];

    public List<ScreenDraft> Screens { get; } = [];

    public decimal Film { get; set; }

    public decimal Design { get; set; }

    public decimal MinimumCharge { get; set; }

    public int MinimumPieces { get; set; }

    public bool HasColumns => Basis is RateBasis.Screens or RateBasis.PrintSize;

    public bool HasUnderbase => Method is PrintMethod.ScreenPrinting or PrintMethod.Dtg;

    public bool HasLeast => Basis == RateBasis.Stitches;

    public static MethodDraft Of(MethodRate rate)
    {
        var draft = new MethodDraft
        {
            stored = rate,
            Film = rate.Setup.Film.Amount,
            Design = rate.Setup.Design.Amount,
            MinimumCharge = rate.MinimumCharge.Amount,
            MinimumPieces = rate.MinimumPieces,
        };
        draft.Tiers.AddRange(rate.Tiers);
        draft.Steps.AddRange(rate.Ladder.Select(s => StepDraft.Of(s, rate.Tiers.Count)));
        draft.Screens.AddRange(rate.Setup.Screens.Select(s => new ScreenDraft { From = s.From, Charge = s.Charge }));
        return draft;
    }

    /// <summary>An empty list of the usual kind for the method, wide enough for what is offered.</summary>
    public static MethodDraft New(PrintMethod method, IReadOnlyList<Capability> capabilities, Currency currency)
    {
        Capability[] offered = [.. capabilities.Where(c => c.Method == method)];
        RateBasis basis = method switch
        {
            PrintMethod.ScreenPrinting => RateBasis.Screens,
            PrintMethod.Embroidery => RateBasis.Stitches,
            PrintMethod.Dtg or PrintMethod.Dtf => RateBasis.PrintSize,
            PrintMethod.Sublimation or PrintMethod.Sticker or PrintMethod.Poster => RateBasis.Piece,
        };
        IReadOnlyList<int> tiers = basis switch
        {
            RateBasis.Screens => [.. Enumerable.Range(1, Math.Max(1, offered.Max(c => c.MaxColours ?? 1)))],
            RateBasis.PrintSize => [(Math.Max(offered.Max(c => c.MaxWidth.Value), offered.Max(c => c.MaxHeight.Value)) + 9) / 10],
            RateBasis.Area or RateBasis.Stitches or RateBasis.Piece => [0],
        };
        int from = offered.Min(c => c.MinPieces);
        return Of(new MethodRate(method, basis, tiers, [new RateStep(from, [.. tiers.Select(_ => 0m)])], SetupRate.None(currency), Money.Zero(currency), from));
    }

    public void AddStep() => Steps.Add(new StepDraft(Tiers.Count) { From = Steps.Count == 0 ? MinimumPieces : Steps[^1].From * 2 });

    public void AddColumn()
    {
        Tiers.Add(Tiers.Count == 0 ? 1 : Basis == RateBasis.Screens ? Tiers[^1] + 1 : Tiers[^1] + 100);
        Steps.ForEach(s => s.Charges.Add(null));
    }

    public void RemoveColumn()
    {
        Tiers.RemoveAt(Tiers.Count - 1);
        Steps.ForEach(s => s.Charges.RemoveAt(s.Charges.Count - 1));
    }

    public MethodRate ToRate(Currency currency) =>
        stored with
        {
            Tiers = [.. Tiers],
            Ladder = [.. Steps.Select(s => s.ToStep())],
            Setup = stored.Setup with { Film = Drafts.Amount(Film, currency), Design = Drafts.Amount(Design, currency), Screens = [.. Screens.Select(s => new SetupStep(s.From, s.Charge))] },
            MinimumCharge = Drafts.Amount(MinimumCharge, currency),
            MinimumPieces = MinimumPieces,
        };
}

/// <summary>One step of a ladder while it is typed; a column that starts later is left empty.</summary>
public sealed class StepDraft
{
    public StepDraft(int columns) => Charges.AddRange(Enumerable.Repeat<decimal?>(null, columns));

    public int From { get; set; }

    public List<decimal?> Charges { get; } = [];

    public decimal Underbase { get; set; }

    public decimal Least { get; set; }

    public static StepDraft Of(RateStep step, int columns)
    {
        var draft = new StepDraft(columns) { From = step.From, Underbase = step.Underbase, Least = step.LeastPerPiece };
        for (int i = 0; i < Math.Min(columns, step.Charges.Count); i++)
        {
            draft.Charges[i] = step.Charges[i];
        }

        return draft;
    }

    /// <summary>Empty columns at the right are not there; an empty one between others is 0 and will be refused.</summary>
    public RateStep ToStep() => new(From, [.. Charges.Take(1 + Charges.FindLastIndex(c => c is not null)).Select(c => c ?? 0)], Underbase, Least);
}

/// <summary>What a screen costs from so many pieces.</summary>
public sealed class ScreenDraft
{
    public int From { get; set; } = 1;

    public decimal Charge { get; set; }
}
