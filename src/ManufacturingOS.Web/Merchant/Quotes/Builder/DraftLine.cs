using System.Text.Json.Serialization;
using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>One product of a draft: which blank, what is printed where, how many of each colour and size.</summary>
public sealed class DraftLine
{
    /// <summary>Slug of the blank; null until one is chosen.</summary>
    public string? BlankSlug { get; set; }

    /// <summary>Code of the colour that drawings are shown in.</summary>
    public string Shown { get; set; } = "";

    public List<DraftPrint> Prints { get; init; } = [];

    public List<DraftPieces> Pieces { get; init; } = [];

    [JsonIgnore]
    public Blank? Blank => BlankSlug is null ? null : Catalogue.Find(BlankSlug);

    [JsonIgnore]
    public BlankColour ShownColour => Blank!.Colour(Shown) ?? Blank.Colours[0];

    [JsonIgnore]
    public int TotalPieces => (int)Math.Min(int.MaxValue, Pieces.Sum(p => (long)p.Quantity));

    /// <summary>Colours that have a row in the grid: those with pieces, and the one that is shown.</summary>
    [JsonIgnore]
    public IEnumerable<BlankColour> Rows => Blank!.Colours.Where(c => c.Code == ShownColour.Code || Pieces.Exists(p => p.Colour == c.Code));

    public static DraftLine Of(QuoteLine line) =>
        new()
        {
            BlankSlug = Catalogue.Find(line.Blank)?.Slug,
            Shown = line.Variants.Count > 0 ? line.Variants[0].Colour : "",
            Prints = [.. line.Decorations.Select(DraftPrint.Of)],
            Pieces = [.. line.Variants.Select(v => new DraftPieces(v.Colour, v.Size, v.Quantity))],
        };

    public DraftPrint? Print(string placement) => Prints.Find(p => p.Placement == placement);

    public int Quantity(string colour, string size) => Pieces.Find(p => p.Colour == colour && p.Size == size)?.Quantity ?? 0;

    public void SetQuantity(string colour, string size, int quantity)
    {
        Pieces.RemoveAll(p => p.Colour == colour && p.Size == size);
        if (quantity > 0)
        {
            Pieces.Add(new DraftPieces(colour, size, quantity));
        }
    }

    /// <summary>Shows another colour. Pieces in the one that was shown only to look at it stay in the grid by themselves.</summary>
    public void Show(BlankColour colour) => Shown = colour.Code;

    /// <summary>Takes another product. What does not exist on it is let go; pieces of colours and sizes that it has too stay.</summary>
    public void Choose(Blank blank)
    {
        if (BlankSlug == blank.Slug)
        {
            return;
        }

        BlankSlug = blank.Slug;
        Shown = blank.Colour(Shown)?.Code ?? blank.Colours[0].Code;
        Pieces.RemoveAll(p => blank.Colour(p.Colour) is null || blank.Size(p.Size) is null);
        Prints.Clear();
    }

    /// <summary>Spreads a number of pieces over the sizes of one colour, as they usually sell.</summary>
    public void Spread(string colour, int pieces)
    {
        foreach ((BlankSize size, int quantity) in UsualSizes.Spread(Blank!, pieces))
        {
            SetQuantity(colour, size.Code, quantity);
        }
    }

    public QuoteLine? ToLine(int number, IReadOnlyDictionary<Id<Design>, ArtworkInspection> artwork, bool withSample)
    {
        if (Blank is not { } blank)
        {
            return null;
        }

        List<VariantQuantity> variants =
        [
            .. from colour in blank.Colours
               from size in blank.Sizes
               let quantity = Quantity(colour.Code, size.Code)
               where quantity > 0
               select new VariantQuantity(colour.Code, size.Code, quantity),
        ];
        if (variants.Count == 0 && withSample)
        {
            variants.Add(new VariantQuantity(ShownColour.Code, UsualSizes.Middle(blank).Code, Draft.SamplePieces));
        }

        return new QuoteLine(number, blank.Id, [.. Prints.Where(p => artwork.ContainsKey(p.Design)).Select(p => p.ToDecoration(artwork[p.Design]))], variants);
    }
}

/// <summary>Pieces of one colour and size.</summary>
public sealed record DraftPieces(string Colour, string Size, int Quantity);
