using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Lines, whole or cut, that one house would make together.</summary>
internal sealed class Work
{
    public Work(IReadOnlyList<WorkPart> parts)
    {
        Parts = parts;
        Lines = [.. parts.Select(p => p.Cut)];
        Outline = JobOutline.Of(Lines).Value;
    }

    /// <summary>In the order of the lines' numbers, each line once.</summary>
    public IReadOnlyList<WorkPart> Parts { get; }

    public IReadOnlyList<QuoteLine> Lines { get; }

    public JobOutline Outline { get; }

    public int Pieces => Parts.Sum(p => p.Pieces);

    public static Work Whole(IEnumerable<AskedLine> lines) => new([.. lines.Select(line => new WorkPart(line, line.Line, line.Pieces))]);

    public static Work Of(AskedLine line, IReadOnlyList<VariantQuantity> variants)
    {
        QuoteLine cut = line.Cut(variants);
        return new Work([new WorkPart(line, cut, cut.Quantity)]);
    }

    public Work And(Work other) => new([.. Parts.Concat(other.Parts).OrderBy(p => p.Asked.Place)]);

    /// <summary>The same pieces of the same lines.</summary>
    public bool IsSameAs(Work other) => ReferenceEquals(this, other) || Parts.SequenceEqual(other.Parts);
}

/// <summary>Pieces of one line; <see cref="Cut"/> is the line with only these.</summary>
internal sealed record WorkPart(AskedLine Asked, QuoteLine Cut, int Pieces);
