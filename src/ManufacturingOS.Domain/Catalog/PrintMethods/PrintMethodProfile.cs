using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Catalog.PrintMethods;

/// <summary>What a print method can do and what it asks of the artwork. Codes have their sentences in the resources.</summary>
/// <param name="MaxColours">Inks or threads; <c>null</c> for full colour.</param>
/// <param name="MinDpi">Below this a raster is refused at its printed size (facts: imaging 6).</param>
/// <param name="GoodDpi">Below this a raster is warned about (facts: imaging 6).</param>
/// <param name="MinSide">Shortest printed side that still shows a picture.</param>
/// <param name="MaxWidth">Largest print anywhere; a manufacturer's own press may take less.</param>
/// <param name="UsualMinimum">Pieces from which the method is usually offered.</param>
/// <param name="Materials">What it holds on.</param>
/// <param name="LightOnly">Holds only on colours that need no underbase.</param>
/// <param name="CostDrivers">Codes <c>cost-driver.*</c>, the strongest first.</param>
/// <param name="ArtworkNeeds">Codes <c>artwork-need.*</c>.</param>
public sealed record PrintMethodProfile(
    PrintMethod Method,
    int? MaxColours,
    int MinDpi,
    int GoodDpi,
    Tenths MinSide,
    Tenths MaxWidth,
    Tenths MaxHeight,
    int UsualMinimum,
    IReadOnlyList<Material> Materials,
    bool LightOnly,
    IReadOnlyList<string> CostDrivers,
    IReadOnlyList<string> ArtworkNeeds
)
{
    /// <summary>The method prints separate colours, whose number must be known before it can be priced.</summary>
    public bool CountsColours => MaxColours is not null;
}
