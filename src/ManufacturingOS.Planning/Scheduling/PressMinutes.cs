using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;

namespace ManufacturingOS.Planning.Scheduling;

/// <summary>What a decoration asks of a press before the first piece.</summary>
public static class PressMinutes
{
    /// <summary>
    /// Screens in screen printing, the underbase being one more; a single set-up in every other method. Setups are counted for each
    /// line by itself: two lines that share screens finish earlier than planned, never later.
    /// </summary>
    public static int Setups(Decoration decoration, bool needsUnderbase) =>
        decoration.Method == PrintMethod.ScreenPrinting ? Math.Max(1, decoration.Colours ?? 1) + (needsUnderbase ? 1 : 0) : 1;
}
