using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>One design a placement, and no design over another: the chest is part of the front, a mug's sides are part of its wrap.</summary>
internal static class OverlapCheck
{
    private const string Wrap = "wrap";

    public static IEnumerable<Refusal> Check(Blank blank, IReadOnlyList<Decoration> decorations, string pointer)
    {
        for (int later = 1; later < decorations.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                Decoration one = decorations[earlier];
                Decoration other = decorations[later];
                string at = $"{pointer}/decorations/{later}/placement";
                if (one.Placement == other.Placement)
                {
                    yield return Refusal.Invalid("placement-taken", at, ("placement", other.Placement)) with
                    {
                        ValidValues = [.. blank.Placements.Select(p => p.Code).Except(decorations.Select(d => d.Placement), StringComparer.Ordinal)],
                    };
                }
                else if (Overlap(blank, one, other))
                {
                    yield return Refusal.Invalid("prints-overlap", at, ("placement", other.Placement));
                }
            }
        }
    }

    private static bool Overlap(Blank blank, Decoration one, Decoration other)
    {
        if (blank.Placement(one.Placement) is not { } a || blank.Placement(other.Placement) is not { } b)
        {
            return false;
        }

        if (a.View != b.View)
        {
            return a.Code == Wrap || b.Code == Wrap;
        }

        (decimal ax, decimal ay) = (a.Area.X + one.X.Millimetres, a.Area.Y + one.Y.Millimetres);
        (decimal bx, decimal by) = (b.Area.X + other.X.Millimetres, b.Area.Y + other.Y.Millimetres);
        return ax < bx + other.Width.Millimetres && bx < ax + one.Width.Millimetres && ay < by + other.Height.Millimetres && by < ay + one.Height.Millimetres;
    }
}
