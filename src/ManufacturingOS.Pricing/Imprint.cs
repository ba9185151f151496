using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Pricing;

/// <summary>What set-up is charged once for: a design at a location by a method.</summary>
internal readonly record struct ImprintKey(PrintMethod Method, string Placement, Id<Design> Design)
{
    public static int Compare(ImprintKey left, ImprintKey right)
    {
        int byMethod = left.Method.CompareTo(right.Method);
        if (byMethod != 0)
        {
            return byMethod;
        }

        int byPlacement = string.CompareOrdinal(left.Placement, right.Placement);
        return byPlacement != 0 ? byPlacement : left.Design.CompareTo(right.Design);
    }
}

/// <summary>One set of screens: the same design in two sizes needs two.</summary>
/// <param name="Inks">Ink colours; 0 for full colour.</param>
/// <param name="HasUnderbase">Some pieces are dark: one more screen.</param>
internal readonly record struct ScreenSet(int Inks, bool HasUnderbase)
{
    public int Screens => Inks + (HasUnderbase ? 1 : 0);
}

/// <summary>All pieces of a job that get the same design at the same location by the same method, over lines, colours and sizes.</summary>
internal sealed class Imprint
{
    private Imprint(ImprintKey key, Run[] runs)
    {
        Key = key;
        Runs = runs;
        Pieces = runs.Sum(r => r.Pieces);
        ScreenSets = [.. runs.Where(r => r.Pieces > 0).GroupBy(r => (r.Width, r.Height)).Select(g => new ScreenSet(g.Max(r => r.Inks), g.Any(r => r.Dark > 0)))];
        MostKinds = runs.Sum(r => (r.HasLight ? 1 : 0) + (r.HasDark ? 1 : 0));
        Line = runs.All(r => r.Line == runs[0].Line) ? runs[0].Line : null;
    }

    public ImprintKey Key { get; }

    public Run[] Runs { get; }

    public ScreenSet[] ScreenSets { get; }

    public int Pieces { get; }

    /// <summary>Kinds of pieces that a rate card can tell apart: light and dark ones of each run.</summary>
    public int MostKinds { get; }

    /// <summary>The quote line it belongs to, when it is only one.</summary>
    public int? Line { get; }

    public static Imprint[] Gather(List<(ImprintKey Key, Run Run)> runs)
    {
        runs.Sort(
            static (a, b) =>
            {
                int byKey = ImprintKey.Compare(a.Key, b.Key);
                return byKey != 0 ? byKey : a.Run.Line.CompareTo(b.Run.Line);
            }
        );

        var imprints = new List<Imprint>();
        for (int start = 0; start < runs.Count; )
        {
            int end = start + 1;
            while (end < runs.Count && runs[end].Key == runs[start].Key)
            {
                end++;
            }

            imprints.Add(new Imprint(runs[start].Key, [.. runs[start..end].Select(r => r.Run)]));
            start = end;
        }

        return [.. imprints];
    }
}
