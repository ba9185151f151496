using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Quotes;

/// <summary>
/// A price that is kept: immutable, signed, with an expiry. What was asked and every option with its breakdown are stored as one
/// document; ordering takes exactly one option.
/// </summary>
public sealed class Quote : IIdentified
{
    public static string IdPrefix => "qte";

    public required Id<Quote> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    public required QuoteRequest Request { get; init; }

    public required IReadOnlyList<QuoteOption> Options { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ValidUntil { get; init; }

    /// <summary>HMAC over the canonical document; an altered row is refused at ordering.</summary>
    public required string Signature { get; init; }

    public QuoteOption? Option(Id<QuoteOption> id) => Options.FirstOrDefault(o => o.Id == id);
}

/// <summary>What a merchant asks a price for.</summary>
/// <param name="NeedBy">The day by which the goods must be at the destination.</param>
public sealed record QuoteRequest(Currency Currency, Destination Destination, DateOnly? NeedBy, IReadOnlyList<QuoteLine> Lines)
{
    public int Pieces => Lines.Sum(l => l.Quantity);
}

/// <summary>Country is ISO 3166-1 alpha-2; the postal code decides tax where it does.</summary>
public sealed record Destination(string Country, string? PostalCode);

/// <summary>One blank with its decorations, in any number of colours and sizes.</summary>
/// <param name="Number">1-based; names the line in every answer.</param>
public sealed record QuoteLine(int Number, Id<Blank> Blank, IReadOnlyList<Decoration> Decorations, IReadOnlyList<VariantQuantity> Variants)
{
    public int Quantity => Variants.Sum(v => v.Quantity);
}

/// <summary>Pieces of one colour and size; <see cref="Quantity"/> is 1 to 100,000.</summary>
public sealed record VariantQuantity(string Colour, string Size, int Quantity);

public enum QuoteOptionKind
{
    Cheapest,
    Fastest,
    Nearest,

    /// <summary>Several manufacturers make it together, because none can alone.</summary>
    Split,
}

/// <summary>One way to have the whole request made: who makes what, when it arrives, what it costs and why.</summary>
/// <param name="Kinds">What this option is best at; the same plan may be cheapest and fastest.</param>
/// <param name="Jobs">The plan: who makes which part.</param>
/// <param name="Total">What the merchant pays: the sum of all breakdown lines.</param>
/// <param name="Ladder">Total at other quantities of the same mix; <c>null</c> when the mix cannot be scaled.</param>
/// <param name="PromisedOn">Day at the door.</param>
/// <param name="Reasons">Codes of the sentences that say why this option was chosen, with their values.</param>
public sealed record QuoteOption(
    Id<QuoteOption> Id,
    IReadOnlyList<QuoteOptionKind> Kinds,
    IReadOnlyList<PlannedJob> Jobs,
    PriceBreakdown Price,
    IReadOnlyList<LadderStep> Ladder,
    LadderHint? Hint,
    DateOnly PromisedOn,
    bool MeetsNeedBy,
    IReadOnlyList<Reason> Reasons
) : IIdentified
{
    public static string IdPrefix => "qop";

    public Money Total => Price.Total;
}

/// <summary>A sentence by code with the values it names; the text stands in the resources.</summary>
public sealed record Reason(string Code, IReadOnlyDictionary<string, string> Values);

/// <summary>The part of an option that one manufacturer would make.</summary>
/// <param name="Earnings">What the manufacturer gets, in its own currency, freight included.</param>
/// <param name="Value">The same in the quote's currency, at <paramref name="Rate"/>.</param>
/// <param name="Rate">Units of the quote's currency for one unit of the manufacturer's.</param>
/// <param name="Minutes">Press minutes by method, taken from the week of <paramref name="Week"/>.</param>
public sealed record PlannedJob(
    Id<Organisation> Manufacturer,
    IReadOnlyList<JobPart> Parts,
    Money Earnings,
    Money Value,
    decimal Rate,
    int RateCardVersion,
    DateOnly Week,
    IReadOnlyList<MethodMinutes> Minutes,
    DateOnly ShipsOn,
    DateOnly ArrivesOn
)
{
    public int Pieces => Parts.Sum(p => p.Variants.Sum(v => v.Quantity));
}

public sealed record MethodMinutes(Catalog.PrintMethods.PrintMethod Method, int Minutes);

/// <summary>Which pieces of which line.</summary>
public sealed record JobPart(int Line, IReadOnlyList<VariantQuantity> Variants);

/// <summary>A price line by line; the lines sum to the total to the minor unit.</summary>
public sealed record PriceBreakdown(Currency Currency, IReadOnlyList<PriceLine> Lines)
{
    public Money Total => Money.Sum(Lines.Select(l => l.Amount), Currency);

    public Money Of(PriceLineGroup group) => Money.Sum(Lines.Where(l => l.Group == group).Select(l => l.Amount), Currency);
}

public enum PriceLineGroup
{
    Production,
    Freight,
    PlatformFee,
    Tax,
}

/// <summary>One line of a price: a code whose sentence stands in the resources, what it counts, and the amount.</summary>
/// <param name="Line">The quote line it belongs to, or <c>null</c> for the whole.</param>
/// <param name="Code">For example <c>setup.screens</c>, <c>run.print</c>, <c>blank.size</c>.</param>
/// <param name="Count">How many units, for example screens or pieces.</param>
/// <param name="Unit">Price of one unit as listed, in the quote's currency; information only, the amount is authoritative.</param>
/// <param name="Values">What the sentence names: placement, method, colours, rate …</param>
public sealed record PriceLine(
    PriceLineGroup Group,
    string Code,
    int? Line,
    int? Job,
    decimal Count,
    decimal Unit,
    Money Amount,
    IReadOnlyDictionary<string, string> Values
);

/// <summary>Total for a quantity of the same mix.</summary>
/// <param name="Total">Production total on the monotone envelope: never above that of a larger quantity.</param>
public sealed record LadderStep(int Quantity, Money Total);

/// <summary>
/// The price is already that of <see cref="Quantity"/> pieces, because they cost less than the asked ones by the plain list: by
/// <see cref="Saves"/>. <see cref="Add"/> more pieces cost only <see cref="Extra"/> more (their blanks; 0 when nothing).
/// </summary>
public sealed record LadderHint(int Add, int Quantity, Money Saves, Money Extra);
