using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Merchant.Designs;
using ManufacturingOS.Web.Merchant.Quotes.Builder;
using ManufacturingOS.Web.Verbs.Quotes;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Merchant.Quotes;

/// <summary>
/// Builds a request step by step. The draft is kept after every change and its id stands in the address: a reload, a lost circuit or
/// another device continues where it was.
/// </summary>
public partial class QuoteBuilderPage : WorkPage
{
    private const int DesignsAtHand = 48;
    private static readonly TimeSpan QuietBeforePrice = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan QuietBeforeKeeping = TimeSpan.FromMilliseconds(700);

    private Id<QuoteDraft> draftId;
    private Workbench? bench;
    private BuilderStep step;
    private string? placement;
    private bool isKept = true;
    private AfterQuiet? pricing;
    private AfterQuiet? keeping;
    private IReadOnlyList<(string Text, string Href)> trail = [];

    [SupplyParameterFromQuery(Name = "draft")]
    public string? DraftText { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    public string? StepText { get; set; }

    [SupplyParameterFromQuery(Name = "line")]
    public int? LineNumber { get; set; }

    /// <summary>Prefills a new draft: a blank's slug.</summary>
    [SupplyParameterFromQuery(Name = "blank")]
    public string? BlankText { get; set; }

    /// <summary>Prefills a new draft: a design of the merchant.</summary>
    [SupplyParameterFromQuery(Name = "design")]
    public string? DesignText { get; set; }

    /// <summary>Prefills a new draft: pieces, spread over the usual sizes.</summary>
    [SupplyParameterFromQuery(Name = "quantity")]
    public int? Quantity { get; set; }

    [Inject]
    private IIds Ids { get; set; } = null!;

    [Inject]
    private QuotePreview Preview { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IStringLocalizer<BuilderText> L { get; set; } = null!;

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private bool CanGoOn => IsOpen(step + 1);

    /// <summary>While a product is looked for there is no price yet, and the shelf takes the whole width.</summary>
    private bool HasAside => step != BuilderStep.Product;

    protected override void OnInitialized() => trail = [(L["Quote.List.Title"], "/merchant/quotes")];

    protected override async Task LoadAsync()
    {
        pricing ??= new AfterQuiet(Clock, QuietBeforePrice, PriceNow);
        keeping ??= new AfterQuiet(Clock, QuietBeforeKeeping, KeepNow);
        if (!Id<QuoteDraft>.TryParse(DraftText, null, out draftId))
        {
            // The id is part of the address before anything is done, so that nothing done can be lost.
            draftId = Ids.New<QuoteDraft>();
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("draft", draftId.Value), replace: true);
            if (!RendererInfo.IsInteractive)
            {
                return;
            }
        }

        (Draft draft, List<DesignCard> designs) = await Reader.Read(Find);
        bench = new Workbench(draft, Touched);
        bench.Know(designs);
        FollowAddress();
        TakeBlankOfAddress();
        PlaceFirstDesign();
        await PriceNow(CancellationToken.None);
    }

    protected override void OnParametersSet()
    {
        if (bench is not null)
        {
            FollowAddress();
        }
    }

    protected override void Dispose(bool disposing)
    {
        // What was typed in the last moment is kept although the page goes.
        _ = keeping?.Flush();
        pricing?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<(Draft, List<DesignCard>)> Find(AppDbContext db)
    {
        string? body = await db.QuoteDrafts.Where(d => d.Id == draftId && d.Organisation == Actor.Organisation && d.Mode == Actor.Mode).Select(d => d.Body).FirstOrDefaultAsync();
        Draft draft = (body is null ? null : Draft.Read(body)) ?? await Begin(db);
        List<DesignCard> cards = await DesignCard.List(db, Actor, null, DesignsAtHand);
        Id<Design>[] others = [.. draft.Designs.Except(cards.Select(c => c.Id))];
        if (others.Length > 0)
        {
            cards.AddRange(await DesignCard.Of(db, Actor, others));
        }

        return (draft, cards);
    }

    /// <summary>A new draft: the merchant's own country and currency, and what the address brings along.</summary>
    private async Task<Draft> Begin(AppDbContext db)
    {
        Organisation organisation = await db.Organisations.SingleAsync(o => o.Id == Actor.Organisation);
        var draft = new Draft { Country = organisation.Country, Currency = organisation.Currency };
        var line = new DraftLine();
        draft.Lines.Add(line);
        draft.FirstDesign = Id<Design>.TryParse(DesignText, null, out Id<Design> design) ? design : null;
        if (BlankText is not null && Catalogue.Find(BlankText) is { } blank)
        {
            line.Choose(blank);
            if (Quantity is > 0 and <= VariantCheck.MaxPieces)
            {
                line.Spread(line.Shown, Quantity.Value);
            }
        }

        return draft;
    }

    /// <summary>A choice that was made before the page could listen; what stands in the draft already is not touched.</summary>
    private void TakeBlankOfAddress()
    {
        if (bench!.Line.Blank is null && BlankText is not null && Catalogue.Find(BlankText) is { } blank)
        {
            bench.Line.Choose(blank);
            FollowAddress();
        }
    }

    /// <summary>Step and line as the address says, as far as the draft has come.</summary>
    private void FollowAddress()
    {
        bench!.TakeInHand(LineNumber ?? 1);
        BuilderStep asked = BuilderSteps.Find(StepText) ?? (bench.Line.Blank is null ? BuilderStep.Product : BuilderStep.Place);
        step = IsOpen(asked) ? asked : BuilderStep.Product;
        if (bench.Line.Blank is { } blank && blank.Placement(placement ?? "") is null)
        {
            placement = (bench.Line.Prints.Count > 0 ? bench.Line.Prints[0].Placement : null) ?? blank.Placements[0].Code;
        }
    }

    /// <summary>A step is open when those before it have what it needs.</summary>
    private bool IsOpen(BuilderStep asked) =>
        asked switch
        {
            BuilderStep.Product => true,
            BuilderStep.Place => bench!.Line.Blank is not null,
            BuilderStep.Pieces => bench!.Line.Blank is not null && bench.Line.Prints.Count > 0,
            BuilderStep.Delivery => bench!.Draft.Lines.TrueForAll(l => l.Blank is not null && l.Prints.Count > 0 && l.TotalPieces > 0),
            _ => false,
        };

    private string AddressOf(BuilderStep to, int line) =>
        Navigation.GetUriWithQueryParameters(
            "/merchant/quotes/new",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["draft"] = draftId.Value, ["step"] = to.Name(), ["line"] = line > 1 ? line : null }
        );

    private string AddressOf(Blank blank) => $"{AddressOf(BuilderStep.Place, bench!.LineNumber)}&blank={blank.Slug}";

    private void GoTo(BuilderStep to, int line, bool replace = false) => Navigation.NavigateTo(AddressOf(to, line), replace: replace);

    private async Task GoOn()
    {
        await keeping!.Flush();
        GoTo(step + 1, bench!.LineNumber);
    }

    private async Task Choose(Blank blank)
    {
        bench!.Line.Choose(blank);
        placement = blank.Placements[0].Code;
        PlaceFirstDesign();
        await Touched();
        await keeping!.Flush();
        GoTo(BuilderStep.Place, bench.LineNumber);
    }

    /// <summary>The design that came with the address lies on the product as soon as there is one.</summary>
    private void PlaceFirstDesign()
    {
        if (bench!.Draft.FirstDesign is { } id && bench.Line.Blank is { } blank && bench.Line.Prints.Count == 0 && bench.Design(id) is { } design)
        {
            bench.Line.Prints.Add(FirstPrint.Of(blank, blank.Placements[0], design, bench.Line.TotalPieces));
        }
    }

    private async Task AddLine()
    {
        bench!.Draft.Lines.Add(new DraftLine());
        await Touched();
        await keeping!.Flush();
        GoTo(BuilderStep.Product, bench.Draft.Lines.Count);
    }

    private async Task RemoveLine(int line)
    {
        bench!.Draft.Lines.RemoveAt(line - 1);
        await Touched();
        await keeping!.Flush();
        GoTo(step == BuilderStep.Delivery ? step : BuilderStep.Place, Math.Min(line, bench.Draft.Lines.Count), replace: true);
    }

    /// <summary>After every change: shown at once, priced and kept when the hand rests.</summary>
    private Task Touched()
    {
        isKept = false;
        bench!.IsPricing = true;
        bench.Draft.Quoted = null;
        _ = InvokeAsync(pricing!.Call);
        _ = InvokeAsync(keeping!.Call);
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task PriceNow(CancellationToken cancelled)
    {
        Workbench priced = bench!;
        QuoteRequest request = priced.Draft.ToRequest(priced.Artwork, withSamples: true);
        if (request.Lines.Count == 0 || request.Lines.Any(l => l.Decorations.Count == 0))
        {
            (priced.Options, priced.Refusal, priced.IsPricing) = (null, null, false);
            StateHasChanged();
            return;
        }

        Outcome<IReadOnlyList<QuoteOption>> outcome = await Preview.Of(Actor, request, cancelled);
        cancelled.ThrowIfCancellationRequested();
        (priced.Options, priced.Refusal, priced.IsPricing) = (outcome.IsOk ? outcome.Value : null, outcome.Refusal, false);
        StateHasChanged();
    }

    private async Task KeepNow(CancellationToken cancelled)
    {
        Outcome<Done> outcome = await Verbs.Run(Actor, new SaveQuoteDraft(draftId, bench!.Draft.Write()), CancellationToken.None);
        isKept = outcome.IsOk;
        Refusal = outcome.Refusal ?? Refusal;
        StateHasChanged();
    }

    private async Task ShowPrices()
    {
        await keeping!.Flush();
        NewQuote? quote = await Do(new CreateQuote(bench!.Draft.ToRequest(bench.Artwork)));
        if (quote is not null)
        {
            bench.Draft.Quoted = quote.Id;
            await KeepNow(CancellationToken.None);
            Navigation.NavigateTo($"/merchant/quotes/{quote.Id}");
        }
    }
}
