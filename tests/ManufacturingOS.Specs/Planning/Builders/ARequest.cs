using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Specs.Planning.Builders;

/// <summary>Requests to the United States in dollars: white heavy tees in M with a design on the front.</summary>
internal static class ARequest
{
    public static QuoteRequest Of(params QuoteLine[] lines) => new(Currency.Usd, new Destination("US", "10001"), null, lines);

    public static QuoteRequest For(int pieces) => Of(Line(1, pieces));

    public static QuoteLine Line(int number, int pieces, string blank = "tee-heavy", PrintMethod method = PrintMethod.ScreenPrinting, string colour = "white", string size = "M") =>
        new(number, new Id<Blank>("blk_" + blank), [Print(method, $"d{number}")], [new VariantQuantity(colour, size, pieces)]);

    public static Decoration Print(PrintMethod method, string design = "d1", string placement = "front", int colours = 2, int millimetres = 200)
    {
        Tenths side = Tenths.FromMillimetres(millimetres);
        bool isSpot = method is PrintMethod.ScreenPrinting or PrintMethod.Embroidery;
        return new Decoration(placement, method, new("dsn_" + design), new Tenths(0), new Tenths(0), side, side, isSpot ? colours : null);
    }

    public static QuoteRequest By(this QuoteRequest request, DateOnly needBy) => request with { NeedBy = needBy };

    public static QuoteRequest To(this QuoteRequest request, string country) => request with { Destination = new Destination(country, null) };

    public static QuoteLine With(this QuoteLine line, params Decoration[] decorations) => line with { Decorations = decorations };

    public static QuoteLine In(this QuoteLine line, params VariantQuantity[] variants) => line with { Variants = variants };
}
