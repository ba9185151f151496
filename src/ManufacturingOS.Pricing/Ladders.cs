using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing;

/// <summary>Reading ladders: a step holds from its first quantity, included, to the next (facts: pricing 13).</summary>
internal static class Ladders
{
    public static RateStep? StepAt(IReadOnlyList<RateStep> ladder, int pieces)
    {
        RateStep? found = null;
        for (int i = 0; i < ladder.Count && ladder[i].From <= pieces; i++)
        {
            found = ladder[i];
        }

        return found;
    }

    public static SetupStep? StepAt(IReadOnlyList<SetupStep> ladder, int pieces)
    {
        SetupStep? found = null;
        for (int i = 0; i < ladder.Count && ladder[i].From <= pieces; i++)
        {
            found = ladder[i];
        }

        return found;
    }

    public static BlankStep? StepAt(IReadOnlyList<BlankStep> ladder, int pieces)
    {
        BlankStep? found = null;
        for (int i = 0; i < ladder.Count && ladder[i].From <= pieces; i++)
        {
            found = ladder[i];
        }

        return found;
    }

    /// <summary>The column of the ladder for a run: the first that is wide enough, or -1 when none is.</summary>
    public static int Column(MethodRate rate, in Run run, bool dark) =>
        rate.Basis switch
        {
            RateBasis.Screens => ColumnFor(rate.Tiers, run.Inks + (dark ? 1 : 0)),
            // Tiers are whole millimetres, sides are tenths.
            RateBasis.PrintSize => ColumnFor(rate.Tiers, (run.LongestSide.Value + 9) / 10),
            RateBasis.Area => 0,
            RateBasis.Stitches => 0,
            RateBasis.Piece => 0,
        };

    private static int ColumnFor(IReadOnlyList<int> tiers, int needed)
    {
        for (int i = 0; i < tiers.Count; i++)
        {
            if (tiers[i] >= needed)
            {
                return i;
            }
        }

        return -1;
    }
}
