using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Planning.Routing;

/// <summary>The works of one ask, each made once so that its prices are kept.</summary>
internal sealed class Works(Ask ask)
{
    private readonly Dictionary<(int Line, int From, int Pieces), Work> slices = [];

    public Work Everything { get; } = Work.Whole(ask.Lines);

    /// <summary>
    /// So many pieces of a line from some piece on; variants are dealt out colour by colour, so that a colour stays at one house as
    /// far as it can.
    /// </summary>
    public Work Slice(AskedLine line, int from, int pieces)
    {
        if (ask.Lines.Count == 1 && pieces == line.Pieces)
        {
            return Everything;
        }

        if (!slices.TryGetValue((line.Place, from, pieces), out Work? work))
        {
            work = pieces == line.Pieces ? Work.Whole([line]) : Work.Of(line, Variants(line, from, pieces));
            slices.Add((line.Place, from, pieces), work);
        }

        return work;
    }

    private static List<VariantQuantity> Variants(AskedLine line, int from, int pieces)
    {
        var slice = new List<VariantQuantity>();
        foreach (VariantQuantity variant in line.Line.Variants.OrderBy(v => v.Colour, StringComparer.Ordinal))
        {
            int skip = Math.Min(from, variant.Quantity);
            int take = Math.Min(pieces, variant.Quantity - skip);
            from -= skip;
            pieces -= take;
            if (take > 0)
            {
                slice.Add(variant with { Quantity = take });
            }
        }

        return slice;
    }
}
