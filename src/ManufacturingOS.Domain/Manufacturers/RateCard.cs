using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>
/// What a manufacturer charges, in its own currency. Versioned: a quote keeps the version that it was made with. Ladders list the
/// first quantity of each step, ascending; a step holds until the next.
/// </summary>
/// <param name="Version">Grows by one with each change.</param>
/// <param name="OrderMinimum">Least production charge of one job, applied last as a visible line.</param>
public sealed record RateCard(
    int Version,
    Currency Currency,
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    IReadOnlyList<MethodRate> Methods,
    IReadOnlyList<BlankRate> Blanks,
    IReadOnlyList<RushStep> Rush,
    Money OrderMinimum
)
{
    public MethodRate? Rate(PrintMethod method)
    {
        foreach (MethodRate rate in Methods)
        {
            if (rate.Method == method)
            {
                return rate;
            }
        }

        return null;
    }

    public BlankRate? Blank(string slug)
    {
        foreach (BlankRate rate in Blanks)
        {
            if (string.Equals(rate.Blank, slug, StringComparison.Ordinal))
            {
                return rate;
            }
        }

        return null;
    }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}

/// <summary>A surcharge when fewer than <paramref name="BelowWorkdays"/> working days remain to the dispatch; percent of production, at least the floor.</summary>
/// <param name="Percent">1 to 300. Freight is never raised.</param>
public sealed record RushStep(int BelowWorkdays, int Percent, Money Floor);
