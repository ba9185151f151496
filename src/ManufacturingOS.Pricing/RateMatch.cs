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
        var groups = new List<TierGroup>(imprints.Length);
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

            var group = new TierGroup(rate, new ArraySegment<Imprint>(imprints, start, end - start));
            if (group.Pieces == 0)
            {
                continue;
            }

            if (AddKinds(group) is { } fault)
            {
                return fault;
            }

            groups.Add(group);
        }

        return groups.ToArray();
    }

    private static Refusal? AddKinds(TierGroup group)
    {
        int minimum = Math.Max(group.Rate.MinimumPieces, group.Rate.Ladder[0].From);
        if (group.Pieces < minimum)
        {
            return BelowMinimum(group, minimum);
        }

        RateStep step = group.Step;
        foreach (Imprint imprint in group.Imprints)
        {
            foreach (Run run in imprint.Runs)
            {
                if (run.HasLight && Match(group, run, dark: false, step) is { } lightFault)
                {
                    return lightFault;
                }

                if (run.HasDark && Match(group, run, dark: true, step) is { } darkFault)
                {
                    return darkFault;
                }
            }
        }

        return null;
    }

    private static Refusal? Match(TierGroup group, in Run run, bool dark, RateStep step)
    {
        int pieces = dark ? run.Dark : run.Light;
        int column = Ladders.Column(group.Rate, run, dark);
        if (pieces > 0 && Fault(group, run, column, step) is { } fault)
        {
            return fault;
        }

        // A kind without pieces is only looked at for its price.
        if (column >= 0)
        {
            group.Add(new Kind(group.Rate, run, dark, column));
        }

        return null;
    }

    private static Refusal? Fault(TierGroup group, in Run run, int column, RateStep step)
    {
        if (group.Rate.Basis == RateBasis.Screens && run.Inks == 0)
        {
            return Refusal.Invalid("colours-needed", At(run.Line), ("method", group.Rate.Method.ToString()), ("max", group.Rate.Tiers[^1]));
        }

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

        if (column < step.Charges.Count)
        {
            return null;
        }

        RateStep? begins = group.Rate.Ladder.FirstOrDefault(s => s.Charges.Count > column);
        return begins is null ? Refusal.Invalid("no-rate-for-method", At(run.Line), ("method", group.Rate.Method.ToString())) : BelowMinimum(group, begins.From);
    }

    private static Refusal BelowMinimum(TierGroup group, int minimum) =>
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
