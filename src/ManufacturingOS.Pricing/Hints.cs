using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing.Rules;

namespace ManufacturingOS.Pricing;

/// <summary>Where an envelope bites, more pieces are nearly free: the ladder that takes most off says how many.</summary>
internal static class Hints
{
    public static LadderHint? For(PriceSheet sheet, JobPriceRequest request)
    {
        int all = sheet.Outline.Pieces;
        decimal off = 0;
        (decimal Off, long Quantity) most = (0, 0);
        foreach (TierGroup group in sheet.Groups)
        {
            Look(RunEnvelope.Of(group), group.Pieces);
        }

        for (int i = 0; i < sheet.BlankRates.Length; i++)
        {
            Look(BlankEnvelope.Of(sheet, i), sheet.Outline.Blanks[i].Pieces);
        }

        int quantity = (int)Math.Min(int.MaxValue, most.Quantity);
        if (quantity <= all || Pricer.ProductionOf(request, quantity) is not { } then || Pricer.ProductionOf(request, all) is not { } now)
        {
            return null;
        }

        Money saves = Conversion.ToQuote(Money.Round(off, request.Card.Currency), request.Currency, request.Rate);
        return new LadderHint(quantity - all, quantity, saves, then - now);

        void Look((int Pieces, decimal List, decimal Total) envelope, int pieces)
        {
            decimal takenOff = envelope.List - envelope.Total;
            off += takenOff;
            if (takenOff > most.Off)
            {
                most = (takenOff, QuantitySteps.OfWhole(envelope.Pieces, pieces, all));
            }
        }
    }
}
