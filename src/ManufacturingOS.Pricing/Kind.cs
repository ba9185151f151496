using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Pricing.Rules;

namespace ManufacturingOS.Pricing;

/// <summary>Pieces of one run that cost the same to print on one rate card: the light ones or the dark ones.</summary>
internal readonly struct Kind(MethodRate rate, in Run run, bool isDark, int column)
{
    public int Line { get; } = run.Line;

    /// <summary>0 where the mix has the kind, but this quantity of it has none.</summary>
    public int Pieces { get; } = isDark ? run.Dark : run.Light;

    public bool IsDark { get; } = isDark;

    public int Inks { get; } = run.Inks;

    /// <summary>Column of the ladder.</summary>
    public int Column { get; } = column;

    /// <summary>How many units of the ladder's basis one piece takes; 0 where a further location has a price of its own.</summary>
    public decimal Units { get; } = RunCharge.Units(rate, run);

    /// <summary>What one piece costs whatever the quantity: a further location's own price and the surcharge for very large prints.</summary>
    public decimal Fixed { get; } = FurtherLocation.PerPiece(rate, run, isDark) + LargePrint.PerPiece(rate, run);

    /// <summary>All that one piece costs at a step. Adding zeros is left out: this is the innermost loop of comparing manufacturers.</summary>
    public decimal PerPiece(RateStep step)
    {
        decimal charge = RunCharge.PerPiece(this, step);
        if (IsDark)
        {
            charge += step.Underbase;
        }

        return Fixed == 0 ? charge : charge + Fixed;
    }
}
