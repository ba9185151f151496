using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>
/// What a set of lines asks of whoever makes them: pieces by design and location, by blank, and their weight. It belongs to no rate card
/// and is in an order of its own, so that the order of the lines cannot matter.
/// </summary>
public sealed class JobOutline
{
    private JobOutline(Imprint[] imprints, BlankNeed[] blanks, long weightGrams, int pieces)
    {
        Imprints = imprints;
        Blanks = blanks;
        WeightGrams = weightGrams;
        Pieces = pieces;
    }

    public int Pieces { get; }

    /// <summary>Of the goods, without boxes.</summary>
    public long WeightGrams { get; }

    /// <summary>By method, location and design.</summary>
    internal Imprint[] Imprints { get; }

    /// <summary>By slug.</summary>
    internal BlankNeed[] Blanks { get; }

    /// <summary>Refused when a blank, a colour or a size is not in the catalogue, or when there are no pieces.</summary>
    /// <param name="find">Looks a blank up; the catalogue when left out.</param>
    public static Outcome<JobOutline> Of(IReadOnlyList<QuoteLine> lines, Func<Id<Blank>, Blank?>? find = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        find ??= Catalogue.Find;
        var runs = new List<(ImprintKey Key, Run Run)>();
        var uses = new List<(string Slug, BlankUse Use)>(lines.Count);
        long grams = 0;
        int pieces = 0;
        foreach (QuoteLine line in lines)
        {
            if (find(line.Blank) is not { } blank)
            {
                return Refusal.Invalid("unknown-blank", $"/lines/{line.Number - 1}/blank");
            }

            Outcome<BlankUse> use = BlankUse.Of(line, blank);
            if (!use.IsOk)
            {
                return use.Refusal;
            }

            uses.Add((blank.Slug, use.Value));
            grams = checked(grams + use.Value.Grams);
            pieces = checked(pieces + use.Value.Pieces);
            Run.AddAll(runs, line, use.Value);
        }

        return pieces > 0
            ? new JobOutline(Imprint.Gather(runs), BlankNeed.Gather(uses), grams, pieces)
            : Refusal.Invalid("no-pieces", "/lines");
    }
}
