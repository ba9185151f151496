using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Quotes;

namespace ManufacturingOS.Web.Tests.Quotes;

internal static class SomeQuote
{
    /// <summary>Black tees with a design of 200 mm on the front, screen printed.</summary>
    public static QuoteRequest Request(Id<Design> design, int pieces = 48, DateOnly? needBy = null, string country = "US") =>
        new(
            Currency.Usd,
            new Destination(country, "94107"),
            needBy,
            [
                new QuoteLine(
                    1,
                    new Id<Blank>("blk_tee-heavy"),
                    [new Decoration("front", PrintMethod.ScreenPrinting, design, new Tenths(500), new Tenths(200), new Tenths(2000), new Tenths(1600), 2)],
                    [new VariantQuantity("black", "M", pieces)]
                ),
            ]
        );

    public static async Task<Id<Quote>> AQuote(this Person merchant, QuoteRequest request)
    {
        Outcome<NewQuote> outcome = await merchant.Portal.Run(merchant.Actor, new CreateQuote(request));
        return outcome.IsOk ? outcome.Value.Id : throw new InvalidOperationException(outcome.Refusal.Code);
    }
}
