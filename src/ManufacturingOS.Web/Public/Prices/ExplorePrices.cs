using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Quotes;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Public.Prices;

/// <summary>What a visitor asks: all of it stands in the address, so that a price can be shared.</summary>
public sealed record PriceQuestion(Blank Blank, BlankColour Colour, PrintMethod Method, int Inks, int Quantity, string Country)
{
    public const int MostPieces = 20_000;

    private const int MostInks = 6;

    /// <summary>Countries offered in the explorer; quotes go to many more.</summary>
    public static IReadOnlyList<string> Countries { get; } = ["US", "CA", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "AT", "CH", "SE", "AU", "JP"];

    public Currency Currency =>
        Country switch
        {
            "US" => Currency.Usd,
            "GB" => Currency.Gbp,
            "CA" => Currency.Of("CAD"),
            "AU" => Currency.Of("AUD"),
            "CH" => Currency.Of("CHF"),
            "PL" => Currency.Of("PLN"),
            "SE" => Currency.Of("SEK"),
            "JP" => Currency.Of("JPY"),
            _ => Currency.Eur,
        };

    public bool CountsInks => PrintMethods.Of(Method).CountsColours;

    /// <summary>Reads an address; whatever does not fit is set right rather than refused.</summary>
    public static PriceQuestion Read(string? product, string? colour, string? method, int? inks, int? quantity, string? country)
    {
        Blank blank = Domain.Catalog.Catalogue.Find(product ?? "") ?? Domain.Catalog.Catalogue.Find("tee-heavy")!;
        BlankColour chosen = blank.Colour(colour ?? "") ?? (blank.Slug == "tee-heavy" ? blank.Colour("navy") : null) ?? blank.Colours[0];
        IReadOnlyList<PrintMethod> fitting = MethodsFor(blank, chosen);
        return new PriceQuestion(
            blank,
            chosen,
            Enum.TryParse(method, out PrintMethod wanted) && fitting.Contains(wanted) ? wanted : fitting[0],
            Math.Clamp(inks ?? 2, 1, MostInks),
            Math.Clamp(quantity ?? 60, 1, MostPieces),
            country is not null && Countries.Contains(country) ? country : "US"
        );
    }

    public static IReadOnlyList<PrintMethod> MethodsFor(Blank blank, BlankColour colour)
    {
        List<PrintMethod> fitting = [.. blank.Methods.Where(m => !PrintMethods.Of(m).LightOnly || !colour.NeedsUnderbase)];
        return fitting.Count > 0 ? fitting : [.. blank.Methods];
    }

    public Placement Placement => Blank.Placements.First(p => p.Methods.Contains(Method));

    /// <summary>A square picture that fills most of the print area, within what the method takes.</summary>
    public Tenths Side
    {
        get
        {
            PrintMethodProfile profile = PrintMethods.Of(Method);
            decimal side = Math.Min(Placement.Area.Width, Placement.Area.Height) * 0.8m;
            return Tenths.FromMillimetres(Math.Max(profile.MinSide.Millimetres, Math.Min(side, Math.Min(profile.MaxWidth.Millimetres, profile.MaxHeight.Millimetres))));
        }
    }
}

/// <summary>Answers a visitor's question with the cheapest option of the same engine that makes quotes; saves nothing.</summary>
public sealed class ExplorePrices(QuotePlanner planner, TimeProvider clock, IOptions<PlatformOptions> platform)
{
    /// <summary>Stands for the picture that a visitor has not uploaded.</summary>
    private static readonly Id<Design> AnyDesign = new("des_any");

    public async Task<Outcome<QuoteOption>> Ask(PriceQuestion question)
    {
        Tenths side = question.Side;
        PrintArea area = question.Placement.Area;
        var decoration = new Decoration(
            question.Placement.Code,
            question.Method,
            AnyDesign,
            new Tenths(Math.Max(0, (Tenths.FromMillimetres(area.Width).Value - side.Value) / 2)),
            new Tenths(Math.Max(0, (Tenths.FromMillimetres(area.Height).Value - side.Value) / 2)),
            side,
            side,
            question.CountsInks ? question.Inks : null
        );
        string size = question.Blank.Sizes.FirstOrDefault(s => s.Upcharge == 0)?.Code ?? question.Blank.Sizes[0].Code;
        var request = new QuoteRequest(
            question.Currency,
            new Destination(question.Country, null),
            null,
            [new QuoteLine(1, question.Blank.Id, [decoration], [new VariantQuantity(question.Colour.Code, size, question.Quantity)])]
        );
        Outcome<IReadOnlyList<QuoteOption>> options = await planner.Plan(request, platform.Value.PortalMode, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return options.IsOk ? options.Value.FirstOrDefault(o => o.Kinds.Contains(QuoteOptionKind.Cheapest)) ?? options.Value[0] : options.Refusal;
    }
}
