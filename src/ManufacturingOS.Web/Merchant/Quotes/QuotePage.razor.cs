using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Components.Price;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Merchant.Quotes.Builder;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Quotes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Merchant.Quotes;

/// <summary>A kept price: its options side by side, the chosen one explained, ordered from here.</summary>
public partial class QuotePage : WorkPage
{
    private ShownQuote? shown;
    private QuoteOption? best;
    private bool isMissing;
    private bool ordering;
    private Refusal? formRefusal;
    private IReadOnlyList<(string Text, string Href)> trail = [];

    [Parameter]
    public string Quote { get; set; } = "";

    [SupplyParameterFromQuery(Name = "option")]
    public string? OptionText { get; set; }

    [Inject]
    private IIds Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private PriceWords Words { get; set; } = null!;

    [Inject]
    private IStringLocalizer<BuilderText> L { get; set; } = null!;

    private QuoteOption Chosen => shown!.Quote.Options.FirstOrDefault(o => o.Id.Value == OptionText) ?? best!;

    private bool IsExpired => Clock.GetUtcNow() >= shown!.Quote.ValidUntil;

    private bool CanOrder => !IsExpired && shown!.Order is null;

    protected override string Topic => LiveTopic.Clock;

    protected override void OnInitialized() => trail = [(L["Quote.List.Title"], "/merchant/quotes")];

    protected override async Task LoadAsync()
    {
        shown = Id<Quote>.TryParse(Quote, null, out Id<Quote> id) ? await Reader.Read(db => ShownQuote.Find(db, Actor, id)) : null;
        best = Recommended.Of(shown?.Quote.Options);
        isMissing = shown is null;
    }

    private string Lead()
    {
        QuoteRequest request = shown!.Quote.Request;
        string sentence = L[request.NeedBy is null ? "Quote.Lead" : "Quote.Lead.NeedBy"];
        return Display.Fill(
            sentence,
            [
                ("country", Display.Trade("country." + request.Destination.Country)),
                ("date", request.NeedBy is { } day ? Display.Date(day) : ""),
                ("until", Display.Date(DateOnly.FromDateTime(shown.Quote.ValidUntil.UtcDateTime))),
            ]
        );
    }

    private string Earliest()
    {
        QuoteOption soonest = shown!.Quote.Options.MinBy(o => o.PromisedOn)!;
        return Display.Fill(L["Quote.TooLate.Text"], [("date", Display.Date(soonest.PromisedOn)), ("total", Display.Money(soonest.Total))]);
    }

    private void Choose(QuoteOption option) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("option", option.Id.Value), replace: true);

    /// <summary>The same request, asked again.</summary>
    private async Task Renew()
    {
        NewQuote? fresh = await Do(new CreateQuote(shown!.Quote.Request));
        if (fresh is not null)
        {
            Navigation.NavigateTo($"/merchant/quotes/{fresh.Id}");
        }
    }

    /// <summary>The request goes back into the builder as a new draft; the quote stays as it is.</summary>
    private async Task Change()
    {
        Id<QuoteDraft> draft = Ids.New<QuoteDraft>();
        await Do(new SaveQuoteDraft(draft, Draft.Of(shown!.Quote.Request).Write()));
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/merchant/quotes/new?draft={draft}&step={BuilderStep.Place.Name()}");
        }
    }

    private async Task Place(Address address)
    {
        Id<Order> order = await Do(new PlaceOrder(shown!.Quote.Id, Chosen.Id, address));
        formRefusal = Refusal?.Pointer?.StartsWith(OrderForm.Pointer, StringComparison.Ordinal) == true ? Refusal : null;
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/merchant/orders/{order}");
        }
    }
}
