using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>The ladder of one print method: complete, ascending, never rising, and wide enough for what is offered.</summary>
internal static class RateCardMethodCheck
{
    public static void Check(MethodRate rate, IReadOnlyList<Capability> offered, Currency currency, string at, List<Refusal> faults)
    {
        CheckColumns(rate, offered, at, faults);
        CheckLadder(rate, currency, at, faults);
        RateCardSetupCheck.Check(rate, currency, at, faults);
        CheckExtras(rate, currency, at, faults);
        RateCardAmountCheck.Money(rate.MinimumCharge, currency, at + "/minimum_charge", faults);
    }

    private static void CheckColumns(MethodRate rate, IReadOnlyList<Capability> offered, string at, List<Refusal> faults)
    {
        if (rate.Tiers.Count == 0)
        {
            faults.Add(Refusal.Invalid("rate-columns-missing", at + "/tiers", ("given", 0), ("needed", 1)));
            return;
        }

        for (int i = 1; i < rate.Tiers.Count; i++)
        {
            if (rate.Tiers[i] <= rate.Tiers[i - 1])
            {
                faults.Add(Refusal.Invalid("rate-columns-not-ascending", $"{at}/tiers/{i}", ("column", rate.Tiers[i]), ("before", rate.Tiers[i - 1])));
            }
        }

        int needed = offered.Select(c => Needed(rate.Basis, c)).DefaultIfEmpty(0).Max();
        if (needed > rate.Tiers[^1])
        {
            faults.Add(Refusal.Invalid("rate-columns-too-few", at + "/tiers", ("last", rate.Tiers[^1]), ("offered", needed)));
        }
    }

    /// <summary>The widest column that the capability promises; 0 where the basis has no columns.</summary>
    private static int Needed(RateBasis basis, Capability capability) =>
        basis switch
        {
            RateBasis.Screens => capability.MaxColours ?? 1,
            RateBasis.PrintSize => (Math.Max(capability.MaxWidth.Value, capability.MaxHeight.Value) + 9) / 10,
            RateBasis.Area => 0,
            RateBasis.Stitches => 0,
            RateBasis.Piece => 0,
        };

    private static void CheckLadder(MethodRate rate, Currency currency, string at, List<Refusal> faults)
    {
        string ladder = at + "/ladder";
        if (rate.Ladder.Count == 0)
        {
            faults.Add(Refusal.Invalid("rate-ladder-empty", ladder));
            return;
        }

        RateCardAmountCheck.Ascending([.. rate.Ladder.Select(s => s.From)], ladder, faults);
        if (rate.MinimumPieces < rate.Ladder[0].From)
        {
            faults.Add(Refusal.Invalid("rate-minimum-below-ladder", at + "/minimum_pieces", ("minimum", rate.MinimumPieces), ("from", rate.Ladder[0].From)));
        }

        for (int i = 0; i < rate.Ladder.Count; i++)
        {
            CheckStep(rate, i, currency, $"{ladder}/{i}", faults);
        }
    }

    private static void CheckStep(MethodRate rate, int index, Currency currency, string at, List<Refusal> faults)
    {
        RateStep step = rate.Ladder[index];
        RateStep? before = index > 0 ? rate.Ladder[index - 1] : null;
        bool isLast = index == rate.Ladder.Count - 1;

        // Columns may begin at a later step, but what has begun goes on, and the last step has them all.
        int fewest = isLast ? rate.Tiers.Count : before?.Charges.Count ?? 1;
        if (step.Charges.Count < fewest || step.Charges.Count > rate.Tiers.Count)
        {
            faults.Add(Refusal.Invalid("rate-columns-missing", at + "/charges", ("given", step.Charges.Count), ("needed", isLast ? rate.Tiers.Count : fewest)));
        }

        for (int column = 0; column < step.Charges.Count; column++)
        {
            string cell = $"{at}/charges/{column}";
            RateCardAmountCheck.Price(step.Charges[column], currency, cell, faults, mayBeZero: step.LeastPerPiece > 0);
            if (column < before?.Charges.Count)
            {
                RateCardAmountCheck.NotRising(before.Charges[column], step.Charges[column], step.From, cell, faults);
            }
        }

        RateCardAmountCheck.Price(step.Underbase, currency, at + "/underbase", faults, mayBeZero: true);
        RateCardAmountCheck.Price(step.LeastPerPiece, currency, at + "/least_per_piece", faults, mayBeZero: true);
        if (before is not null)
        {
            RateCardAmountCheck.NotRising(before.Underbase, step.Underbase, step.From, at + "/underbase", faults);
            RateCardAmountCheck.NotRising(before.LeastPerPiece, step.LeastPerPiece, step.From, at + "/least_per_piece", faults);
        }
    }

    private static void CheckExtras(MethodRate rate, Currency currency, string at, List<Refusal> faults)
    {
        RateCardAmountCheck.Ascending([.. rate.LargePrints.Select(s => s.From)], at + "/large_prints", faults);
        for (int i = 0; i < rate.LargePrints.Count; i++)
        {
            RateCardAmountCheck.Price(rate.LargePrints[i].Charge, currency, $"{at}/large_prints/{i}/charge", faults, mayBeZero: true);
        }

        if (rate.FurtherLocations is { } further)
        {
            RateCardAmountCheck.Price(further.FirstColour, currency, at + "/further_locations/first_colour", faults, mayBeZero: false);
            RateCardAmountCheck.Price(further.FurtherColour, currency, at + "/further_locations/further_colour", faults, mayBeZero: true);
        }

        if (rate.Spares is { } spares)
        {
            RateCardAmountCheck.Percent(spares.Percent, 0, 10, at + "/spares/percent", faults);
            if (spares.AtLeast < 0)
            {
                faults.Add(Refusal.Invalid("rate-price-negative", at + "/spares/at_least", ("price", spares.AtLeast)));
            }
        }
    }
}
