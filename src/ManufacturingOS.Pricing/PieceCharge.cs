using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Pricing.Rules;

namespace ManufacturingOS.Pricing;

/// <summary>Set-up and run of a tier group at some quantity: the sum of what the single rules write, which the envelope compares.</summary>
internal static class PieceCharge
{
    /// <summary>All that one piece of a run costs to print.</summary>
    public static decimal Of(MethodRate rate, RateStep step, in Run run, bool dark) =>
        RunCharge.PerPiece(rate, step, run, dark) + FurtherLocation.PerPiece(rate, run, dark) + Underbase.PerPiece(step, dark) + LargePrint.PerPiece(rate, run);

    /// <summary>
    /// What the group costs when <paramref name="pieces"/> are bought: the asked ones and, above them, more of the cheapest kind.
    /// <c>null</c> when some column does not exist at that quantity.
    /// </summary>
    public static decimal? Group(in TierGroup group, int pieces)
    {
        if (Ladders.StepAt(group.Rate.Ladder, pieces) is not { } step)
        {
            return null;
        }

        decimal total = 0;
        decimal cheapest = decimal.MaxValue;
        foreach (Imprint imprint in group.Imprints)
        {
            total += SetupCharge.Of(group.Rate, imprint, group.SetupPieces(imprint, pieces));
            foreach (Run run in imprint.Runs)
            {
                if (run.Light > 0 && !Take(group.Rate, step, run, run.Light, dark: false, ref total, ref cheapest))
                {
                    return null;
                }

                if (run.Dark > 0 && !Take(group.Rate, step, run, run.Dark, dark: true, ref total, ref cheapest))
                {
                    return null;
                }
            }
        }

        return total + ((pieces - group.Pieces) * cheapest);
    }

    /// <summary>
    /// A charge that no piece of the group goes below at any quantity: the cheapest kind at the last step. Exact only while ladders do
    /// not rise, which <see cref="RateCardCheck"/> sees to.
    /// </summary>
    public static decimal LowestPerPiece(in TierGroup group)
    {
        RateStep last = group.Rate.Ladder[^1];
        decimal lowest = decimal.MaxValue;
        foreach (Imprint imprint in group.Imprints)
        {
            foreach (Run run in imprint.Runs)
            {
                bool dark = run.Light == 0;
                lowest = Ladders.Column(group.Rate, run, dark) < last.Charges.Count ? Math.Min(lowest, Of(group.Rate, last, run, dark)) : 0;
            }
        }

        return lowest;
    }

    private static bool Take(MethodRate rate, RateStep step, in Run run, int pieces, bool dark, ref decimal total, ref decimal cheapest)
    {
        if (Ladders.Column(rate, run, dark) >= step.Charges.Count)
        {
            return false;
        }

        decimal charge = Of(rate, step, run, dark);
        total += pieces * charge;
        cheapest = Math.Min(cheapest, charge);
        return true;
    }
}
