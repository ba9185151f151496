using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Merchant.Designs;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>What the steps of the builder work on together: the draft, the line in hand, the designs at hand, the price so far.</summary>
public sealed class Workbench(Draft draft, Func<Task> changed)
{
    private readonly Dictionary<Id<Design>, DesignCard> designs = [];

    public Draft Draft { get; } = draft;

    /// <summary>1-based; the line that product, place and pieces are about.</summary>
    public int LineNumber { get; private set; } = 1;

    public DraftLine Line => Draft.Lines[LineNumber - 1];

    /// <summary>The newest first.</summary>
    public IEnumerable<DesignCard> Designs => designs.Values.OrderByDescending(d => d.Id);

    public IReadOnlyDictionary<Id<Design>, ArtworkInspection> Artwork => designs.ToDictionary(d => d.Key, d => d.Value.Inspection);

    /// <summary>What it would cost as it stands; null while nothing can be priced.</summary>
    public IReadOnlyList<QuoteOption>? Options { get; set; }

    /// <summary>Why it cannot be made as it stands.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>The price belongs to an older state of the draft and is on its way.</summary>
    public bool IsPricing { get; set; }

    /// <summary>Some line has no pieces yet and is priced with <see cref="Draft.SamplePieces"/>.</summary>
    public bool IsSample => Draft.Lines.Exists(l => l.TotalPieces == 0);

    public DesignCard? Design(Id<Design> id) => designs.GetValueOrDefault(id);

    public void Know(IEnumerable<DesignCard> cards)
    {
        foreach (DesignCard card in cards)
        {
            designs[card.Id] = card;
        }
    }

    public void Forget(Id<Design> design) => designs.Remove(design);

    public void TakeInHand(int line) => LineNumber = Math.Clamp(line, 1, Math.Max(1, Draft.Lines.Count));

    /// <summary>To be called after every change of the draft: it is kept and priced anew.</summary>
    public Task Changed() => changed();
}
