using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>
/// What a manufacturer charges, in its own currency. Versioned: a quote keeps the version that it was made with. Ladders list the
/// first quantity of each step, ascending; a step holds until the next.
/// </summary>
/// <param name="Version">Grows by one with each change.</param>
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
    public MethodRate? Rate(PrintMethod method) => Methods.FirstOrDefault(m => m.Method == method);

    public BlankRate? Blank(string slug) => Blanks.FirstOrDefault(b => b.Blank == slug);

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}

/// <summary>What one print method costs: set-up per screen or design, run charge per piece by quantity.</summary>
/// <param name="SetupPerColour">Film and screen, or digitising for one colour; charged once a design and location.</param>
/// <param name="SetupPerDesign">Charged once a design and location whatever its colours (digitising, plate, file work).</param>
/// <param name="Basis">What the run charge is counted by.</param>
/// <param name="Ladder">Run charge per piece and location by quantity and tier.</param>
/// <param name="Underbase">Charged per piece on dark garments (flash, pretreatment); in screen printing the underbase also is one more screen.</param>
/// <param name="MinimumCharge">Least sum of set-up and run of one line, applied last as a visible line.</param>
public sealed record MethodRate(
    PrintMethod Method,
    RateBasis Basis,
    Money SetupPerColour,
    Money SetupPerDesign,
    IReadOnlyList<RateStep> Ladder,
    Money Underbase,
    Money MinimumCharge,
    int MinimumPieces
);

public enum RateBasis
{
    /// <summary>Tiers are numbers of screens: 1, 2, 3 …</summary>
    Screens,

    /// <summary>Tiers are the side of the bounding square in millimetres: 127, 254, 356 …</summary>
    PrintSize,

    /// <summary>One tier; the charge is per 100 cm² of printed sheet.</summary>
    Area,

    /// <summary>One tier; the charge is per 1,000 stitches.</summary>
    Stitches,

    /// <summary>One tier; the charge is per piece.</summary>
    Piece,
}

/// <summary>One step of a ladder: from this quantity on, a charge for each tier (same order as <see cref="Tiers"/> of the first step).</summary>
/// <param name="From">First quantity of the step, 1 or more.</param>
/// <param name="Tiers">Upper bounds of the tiers: screens, or millimetres; one entry where the basis has no tiers.</param>
/// <param name="Charges">Charge per unit of the basis, one for each tier.</param>
public sealed record RateStep(int From, IReadOnlyList<int> Tiers, IReadOnlyList<decimal> Charges);

/// <summary>What a blank costs, by quantity, with upcharges by size class (2 = 2XL …) and for colours other than white.</summary>
public sealed record BlankRate(string Blank, IReadOnlyList<BlankStep> Ladder, Money ColourUpcharge, IReadOnlyDictionary<int, Money> SizeUpcharges);

public sealed record BlankStep(int From, decimal Price);

/// <summary>A surcharge when fewer than <paramref name="BelowWorkdays"/> working days remain to the dispatch; percent of production, at least the floor.</summary>
public sealed record RushStep(int BelowWorkdays, int Percent, Money Floor);
