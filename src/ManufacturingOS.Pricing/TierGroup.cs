using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing;

/// <summary>Imprints whose pieces are counted together on one ladder of one rate card.</summary>
internal readonly struct TierGroup(MethodRate rate, ArraySegment<Imprint> imprints)
{
    public MethodRate Rate { get; } = rate;

    public ArraySegment<Imprint> Imprints { get; } = imprints;

    public int Pieces { get; } = Count(imprints);

    public string Placement => Imprints[0].Key.Placement;

    public int? Line => Imprints.Count == 1 ? Imprints[0].Line : null;

    /// <summary>The step that the asked pieces reach.</summary>
    public RateStep Step => Ladders.StepAt(Rate.Ladder, Pieces)!;

    /// <summary>Set-up goes by a design's own pieces: a shared ladder does not make screens cheaper (facts: pricing 13).</summary>
    public int SetupPieces(Imprint imprint, int pieces) => Rate.Sharing == TierSharing.Design ? pieces : imprint.Pieces;

    private static int Count(ArraySegment<Imprint> imprints)
    {
        int pieces = 0;
        foreach (Imprint imprint in imprints)
        {
            pieces = checked(pieces + imprint.Pieces);
        }

        return pieces;
    }
}
