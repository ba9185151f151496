using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>What one print method costs: set-up per screen or design, run charge per piece by quantity.</summary>
/// <param name="Basis">What the run charge is counted by.</param>
/// <param name="Tiers">
/// The columns of the ladder, ascending: numbers of screens, or the longest printed side in millimetres; one entry (any number) where
/// the basis has no columns.
/// </param>
/// <param name="Ladder">Run charge per piece and location, by quantity and column.</param>
/// <param name="MinimumCharge">Least sum of set-up and run of this method in one job, applied last as a visible line.</param>
/// <param name="MinimumPieces">Fewest pieces of one design at one location, 1 or more.</param>
public sealed record MethodRate(
    PrintMethod Method,
    RateBasis Basis,
    IReadOnlyList<int> Tiers,
    IReadOnlyList<RateStep> Ladder,
    SetupRate Setup,
    Money MinimumCharge,
    int MinimumPieces
)
{
    /// <summary>Which pieces are counted together to find the step of the ladder.</summary>
    public TierSharing Sharing { get; init; } = TierSharing.Design;

    /// <summary>Surcharges per piece for very large prints, ascending; the last step that is reached counts.</summary>
    public IReadOnlyList<LargePrintStep> LargePrints { get; init; } = [];

    /// <summary>What the second and further locations of a piece cost; <c>null</c> where each location goes by the ladder.</summary>
    public FurtherLocationRate? FurtherLocations { get; init; }

    /// <summary>Blanks charged on top for press loss; <c>null</c> where the manufacturer bears it.</summary>
    public SpareRule? Spares { get; init; }
}

public enum RateBasis
{
    /// <summary>Columns are numbers of screens: 1, 2, 3 …</summary>
    Screens,

    /// <summary>Columns are the longest printed side in millimetres: 127, 254, 356 …</summary>
    PrintSize,

    /// <summary>No columns; the charge is per 100 cm² of the print's box.</summary>
    Area,

    /// <summary>No columns; the charge is per 1,000 stitches.</summary>
    Stitches,

    /// <summary>No columns; the charge is per piece.</summary>
    Piece,
}

/// <summary>Which pieces of a job reach a step of the ladder together (facts: pricing 4). Set-up is never shared between designs.</summary>
public enum TierSharing
{
    /// <summary>The same design at the same location, over all sizes and colours.</summary>
    Design,

    /// <summary>Any design at the same location: film, vinyl and ink-jet do not care what is printed.</summary>
    Location,
}

/// <summary>One step of a ladder.</summary>
/// <param name="From">First quantity of the step, 1 or more.</param>
/// <param name="Charges">Charge per unit of the basis, one a column. A first step may lack the last columns: those start at a later step.</param>
/// <param name="Underbase">Charged per piece on garments that need an underbase: flash, pretreatment, white ink.</param>
/// <param name="LeastPerPiece">The run charge of one piece is never below this (embroidery).</param>
public sealed record RateStep(int From, IReadOnlyList<decimal> Charges, decimal Underbase = 0, decimal LeastPerPiece = 0);

/// <summary>What has to be made before the first piece.</summary>
/// <param name="Film">Per screen, whatever the quantity.</param>
/// <param name="Screens">Per screen, by the number of pieces; empty where there are no screens.</param>
/// <param name="Design">Once a design and location: digitising, plate, file work.</param>
public sealed record SetupRate(Money Film, IReadOnlyList<SetupStep> Screens, Money Design)
{
    /// <summary>Quantities from which screens are given free; the waiver that gives most counts, a screen is waived once.</summary>
    public IReadOnlyList<SetupWaiver> Waivers { get; init; } = [];

    /// <summary>One screen is free for each so many pieces; <c>null</c> without such a rule.</summary>
    public int? FreeScreenEvery { get; init; }

    public static SetupRate None(Currency currency) => new(Money.Zero(currency), [], Money.Zero(currency));
}

public sealed record SetupStep(int From, decimal Charge);

/// <summary>From so many pieces on, designs with at most so many screens have this part of film and screens waived.</summary>
/// <param name="Percent">1 to 100.</param>
public sealed record SetupWaiver(int From, int MaxScreens, int Percent);

/// <summary>A charge per piece from so many stitches (basis stitches) or millimetres of the longest side (every other basis).</summary>
public sealed record LargePrintStep(int From, decimal Charge);

/// <summary>A further location costs this much for its first colour and for each further one, whatever the quantity.</summary>
public sealed record FurtherLocationRate(decimal FirstColour, decimal FurtherColour);

/// <summary>Spare blanks in percent of the pieces, at least so many; charged at the price of the blank.</summary>
/// <param name="Percent">Above 0, at most 10.</param>
public sealed record SpareRule(decimal Percent, int AtLeast);
