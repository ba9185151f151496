using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing;

/// <summary>Imprints whose pieces are counted together on one ladder of one rate card.</summary>
internal sealed class TierGroup
{
    private readonly Kind[] kinds;
    private int count;

    public TierGroup(MethodRate rate, ArraySegment<Imprint> imprints)
    {
        Rate = rate;
        Imprints = imprints;
        int most = 0;
        foreach (Imprint imprint in imprints)
        {
            Pieces = checked(Pieces + imprint.Pieces);
            most += imprint.MostKinds;
        }

        kinds = new Kind[most];
    }

    public MethodRate Rate { get; }

    public ArraySegment<Imprint> Imprints { get; }

    public int Pieces { get; }

    /// <summary>By imprint and line; light before dark.</summary>
    public ReadOnlySpan<Kind> Kinds => kinds.AsSpan(0, count);

    public string Placement => Imprints[0].Key.Placement;

    public int? Line => Imprints.Count == 1 ? Imprints[0].Line : null;

    /// <summary>The step that the asked pieces reach.</summary>
    public RateStep Step => Ladders.StepAt(Rate.Ladder, Pieces)!;

    public void Add(in Kind kind) => kinds[count++] = kind;

    /// <summary>Set-up goes by a design's own pieces: a shared ladder does not make screens cheaper (facts: pricing 13).</summary>
    public int SetupPieces(Imprint imprint, int pieces) => Rate.Sharing == TierSharing.Design ? pieces : imprint.Pieces;

    /// <summary>
    /// Set-up and run when <paramref name="pieces"/> are bought: the asked ones and, above them, more of the cheapest kind in the mix.
    /// <c>null</c> when some column does not exist at that quantity.
    /// </summary>
    public decimal? TotalAt(int pieces)
    {
        if (Ladders.StepAt(Rate.Ladder, pieces) is not { } step)
        {
            return null;
        }

        decimal total = 0;
        foreach (Imprint imprint in Imprints)
        {
            total += SetupCharge.Of(Rate, imprint, SetupPieces(imprint, pieces));
        }

        decimal cheapest = decimal.MaxValue;
        foreach (ref readonly Kind kind in Kinds)
        {
            if (kind.Column < step.Charges.Count)
            {
                decimal charge = kind.PerPiece(step);
                total += kind.Pieces * charge;
                cheapest = charge < cheapest ? charge : cheapest;
            }
            else if (kind.Pieces > 0)
            {
                return null;
            }
        }

        return total + ((pieces - Pieces) * cheapest);
    }

    /// <summary>
    /// A charge that no piece of the group goes below at any quantity: the cheapest kind at the last step. It holds because ladders do
    /// not rise, which the check of rate cards sees to.
    /// </summary>
    public decimal LowestPerPiece()
    {
        RateStep last = Rate.Ladder[^1];
        decimal lowest = decimal.MaxValue;
        foreach (ref readonly Kind kind in Kinds)
        {
            decimal charge = kind.Column < last.Charges.Count ? kind.PerPiece(last) : 0;
            lowest = charge < lowest ? charge : lowest;
        }

        return lowest;
    }
}
