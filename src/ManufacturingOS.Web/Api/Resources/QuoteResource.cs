using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Web.Api;

internal sealed record QuoteResource(Id<Quote> Id, Mode Mode, DateTimeOffset CreatedAt, DateTimeOffset ValidUntil, QuoteRequestResource Request, IReadOnlyList<QuoteOptionResource> Options, string Signature)
{
    public static QuoteResource Of(Quote quote) =>
        new(quote.Id, quote.Mode, quote.CreatedAt, quote.ValidUntil, QuoteRequestResource.Of(quote.Request), [.. quote.Options.Select(QuoteOptionResource.Of)], quote.Signature);
}

internal sealed record QuoteRowResource(Id<Quote> Id, DateTimeOffset CreatedAt, DateTimeOffset ValidUntil);

internal sealed record QuoteRequestResource(Currency Currency, Destination Destination, DateOnly? NeedBy, IReadOnlyList<QuoteLineResource> Lines)
{
    public static QuoteRequestResource Of(QuoteRequest request) => new(request.Currency, request.Destination, request.NeedBy, [.. request.Lines.Select(QuoteLineResource.Of)]);

    public QuoteRequest ToRequest() => new(Currency, Destination, NeedBy, [.. Lines.Select((line, i) => line.ToLine(i + 1))]);
}

internal sealed record QuoteLineResource(Id<Blank> Blank, IReadOnlyList<DecorationResource> Decorations, IReadOnlyList<VariantQuantity> Variants)
{
    public static QuoteLineResource Of(QuoteLine line) => new(line.Blank, [.. line.Decorations.Select(DecorationResource.Of)], line.Variants);

    public QuoteLine ToLine(int number) => new(number, Blank, [.. Decorations.Select(d => d.ToDecoration())], Variants);
}

/// <summary>Lengths in millimetres from the top left corner of the print area; the height follows from the picture.</summary>
internal sealed record DecorationResource(string Placement, PrintMethod Method, Id<Design> Design, decimal XMm, decimal YMm, decimal WidthMm, decimal? HeightMm = null, int? Colours = null)
{
    /// <summary>Longer than any press; keeps the arithmetic in range.</summary>
    private const decimal Longest = 100_000m;

    public static DecorationResource Of(Decoration d) => new(d.Placement, d.Method, d.Design, d.X.Millimetres, d.Y.Millimetres, d.Width.Millimetres, d.Height.Millimetres, d.Colours);

    public Decoration ToDecoration() => new(Placement, Method, Design, Length(XMm), Length(YMm), Length(WidthMm), new Tenths(1), Colours);

    private static Tenths Length(decimal millimetres) => Tenths.FromMillimetres(Math.Clamp(millimetres, -Longest, Longest));
}

internal sealed record QuoteOptionResource(
    Id<QuoteOption> Id,
    IReadOnlyList<QuoteOptionKind> Kinds,
    Money Total,
    IReadOnlyList<PriceLineResource> Breakdown,
    IReadOnlyList<LadderStep> Ladder,
    LadderHint? Hint,
    DateOnly PromisedOn,
    bool MeetsNeedBy,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<PlannedPartResource> Parts
)
{
    public static QuoteOptionResource Of(QuoteOption option) =>
        new(
            option.Id,
            option.Kinds,
            option.Total,
            [.. option.Price.Lines.Select(l => new PriceLineResource(l.Group, l.Code, l.Line, l.Count, l.Amount, l.Values))],
            option.Ladder,
            option.Hint,
            option.PromisedOn,
            option.MeetsNeedBy,
            option.Reasons,
            [.. option.Jobs.Select(j => new PlannedPartResource(j.Manufacturer, j.Pieces, j.ShipsOn, j.ArrivesOn))]
        );
}

internal sealed record PriceLineResource(PriceLineGroup Group, string Code, int? Line, decimal Count, Money Amount, IReadOnlyDictionary<string, string> Values);

/// <summary>Which manufacturer would make how much; what it earns is its own business.</summary>
internal sealed record PlannedPartResource(Id<Organisation> Manufacturer, int Pieces, DateOnly ShipsOn, DateOnly ArrivesOn);
