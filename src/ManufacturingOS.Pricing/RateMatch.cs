using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing;

/// <summary>Finds the rates of a card for everything that is asked, or says what it has no rate for.</summary>
internal static class RateMatch
{
    /// <summary>A sheet that every rule can write on without looking for missing rates.</summary>
    public static Outcome<PriceSheet> SheetFor(JobOutline outline, RateCard card, ShippingZone zone, int? workdaysToDispatch, bool withEntries)
    {
        var rates = new BlankRate[outline.Blanks.Length];
        for (int i = 0; i < rates.Length; i++)
        {
            BlankNeed need = outline.Blanks[i];
            if (card.Blank(need.Slug) is not { Ladder.Count: > 0 } rate)
            {
                return Refusal.Invalid("no-rate-for-blank", At(need.Line), ("blank", need.Slug));
            }

            if (rate.Ladder[0].From > need.Pieces)
            {
                return Refusal.Invalid("below-blank-minimum", At(need.Line), ("blank", need.Slug), ("min", rate.Ladder[0].From), ("pieces", need.Pieces));
            }

            rates[i] = rate;
        }

        Outcome<TierGroup[]> groups = Groups(outline, card);
        return groups.IsOk
            ? new PriceSheet(outline, card, zone, workdaysToDispatch, withEntries) { Groups = groups.Value, BlankRates = rates }
            : groups.Refusal;
    }

    private static Outcome<TierGroup[]> Groups(JobOutline outline, RateCard card)
    {
        Imprint[] imprints = outline.Imprints;
        var groups = new TierGroup[imprints.Length];
        int count = 0;
        for (int start = 0, end; start < imprints.Length; start = end)
        {
            ImprintKey key = imprints[start].Key;
            if (card.Rate(key.Method) is not { Ladder.Count: > 0 } rate)
            {
                return Refusal.Invalid("no-rate-for-method", At(imprints[start].Line), ("method", key.Method.ToString()));
            }

            end = start + 1;
            while (rate.Sharing == TierSharing.Location && end < imprints.Length && imprints[end].Key.Method == key.Method && imprints[end].Key.Placement == key.Placement)
            {
                end++;
            }

            groups[count] = new TierGroup(rate, new ArraySegment<Imprint>(imprints, start, end - start));
            if (Fault(groups[count]) is { } fault)
            {
                return fault;
            }

            count++;
        }

        return count == groups.Length ? groups : groups[..count];
    }

    private static Refusal? Fault(in TierGroup group)
    {
        int minimum = Math.Max(group.Rate.MinimumPieces, group.Rate.Ladder[0].From);
        if (group.Pieces < minimum)
        {
            return BelowMinimum(group, minimum);
        }

        foreach (Imprint imprint in group.Imprints)
        {
            foreach (Run run in imprint.Runs)
            {
                if (group.Rate.Basis == RateBasis.Screens && run.Inks == 0)
                {
                    return Refusal.Invalid("colours-needed", At(run.Line), ("method", group.Rate.Method.ToString()), ("placement", group.Placement));
                }

                if (Fault(group, run, dark: run.Dark > 0) is { } fault)
                {
                    return fault;
                }
            }
        }

        return null;
    }

    /// <summary>Dark pieces need the wider column; where they can be printed, light ones can.</summary>
    private static Refusal? Fault(in TierGroup group, in Run run, bool dark)
    {
        int column = Ladders.Column(group.Rate, run, dark);
        if (column < 0)
        {
            return Refusal.Invalid(
                group.Rate.Basis == RateBasis.Screens ? "more-screens-than-rate" : "print-larger-than-rate",
                At(run.Line),
                ("method", group.Rate.Method.ToString()),
                ("placement", group.Placement),
                ("max", group.Rate.Tiers[^1])
            );
        }

        if (column < group.Step.Charges.Count)
        {
            return null;
        }

        foreach (RateStep step in group.Rate.Ladder)
        {
            if (step.Charges.Count > column)
            {
                return BelowMinimum(group, step.From);
            }
        }

        return Refusal.Invalid("no-rate-for-method", At(run.Line), ("method", group.Rate.Method.ToString()));
    }

    private static Refusal BelowMinimum(in TierGroup group, int minimum) =>
        Refusal.Invalid(
            "below-rate-minimum",
            At(group.Line),
            ("method", group.Rate.Method.ToString()),
            ("placement", group.Placement),
            ("min", minimum),
            ("pieces", group.Pieces)
        );

    private static string At(int? line) => line is null ? "/lines" : $"/lines/{line - 1}";
}
