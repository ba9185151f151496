using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>A rate card while it is typed: a row for all that the house can make, priced or not.</summary>
public sealed class RateCardDraft
{
    private readonly RateCard stored;

    private RateCardDraft(RateCard stored) => this.stored = stored;

    public Currency Currency => stored.Currency;

    public int Version => stored.Version;

    public List<MethodDraft> Methods { get; } = [];

    public List<BlankDraft> Blanks { get; } = [];

    public List<RushDraft> Rush { get; } = [];

    public decimal OrderMinimum { get; set; }

    /// <summary>Prices of what is no longer offered are left out; what is offered and has none gets an empty row.</summary>
    public static RateCardDraft Of(Manufacturer manufacturer)
    {
        RateCard card = manufacturer.RateCard;
        var draft = new RateCardDraft(card) { OrderMinimum = card.OrderMinimum.Amount };
        foreach (PrintMethod method in manufacturer.Capabilities.Select(c => c.Method).Distinct().Order())
        {
            draft.Methods.Add(card.Rate(method) is { } rate ? MethodDraft.Of(rate) : MethodDraft.New(method, manufacturer.Capabilities, card.Currency));
        }

        foreach (string slug in manufacturer.Capabilities.SelectMany(c => c.Blanks).Distinct(StringComparer.Ordinal))
        {
            draft.Blanks.Add(BlankDraft.Of(slug, card.Blank(slug)));
        }

        draft.Rush.AddRange(card.Rush.Select(r => new RushDraft { BelowWorkdays = r.BelowWorkdays, Percent = r.Percent, Floor = r.Floor.Amount }));
        return draft;
    }

    public RateCard ToCard() =>
        stored with
        {
            Methods = [.. Methods.Select(m => m.ToRate(Currency))],
            Blanks = [.. Blanks.Select(b => b.ToRate(Currency))],
            Rush = [.. Rush.Select(r => new RushStep(r.BelowWorkdays, r.Percent, Drafts.Amount(r.Floor, Currency)))],
            OrderMinimum = Drafts.Amount(OrderMinimum, Currency),
        };
}

/// <summary>A surcharge for haste while it is typed.</summary>
public sealed class RushDraft
{
    public int BelowWorkdays { get; set; } = 4;

    public int Percent { get; set; } = 25;

    public decimal Floor { get; set; }
}
