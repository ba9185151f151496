using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Everything that one plan is made against. Lines are in the order of their numbers, whatever order they came in.</summary>
internal sealed record Ask(
    IReadOnlyList<AskedLine> Lines,
    string Country,
    Currency Currency,
    DateOnly Today,
    ManufacturerDirectory Directory,
    CapacityUse Use,
    PlanningTerms Terms
)
{
    /// <summary>Pieces that a method decorates over all lines: the most that one house could be given together.</summary>
    public int PiecesBy(Domain.Catalog.PrintMethods.PrintMethod method) => Lines.Where(line => line.Line.Decorations.Any(d => d.Method == method)).Sum(line => line.Pieces);

    /// <summary>Pieces that carry a design at a placement, over all lines.</summary>
    public int PiecesOf(Decoration decoration) =>
        Lines.Where(line => line.Line.Decorations.Any(d => d.Design == decoration.Design && d.Placement == decoration.Placement)).Sum(line => line.Pieces);
}

/// <summary>A line with what it asks of a press.</summary>
/// <param name="Place">Place in <see cref="Ask.Lines"/>.</param>
/// <param name="Pointer">JSON pointer to the line as it came in.</param>
/// <param name="Setups">Set-ups by decoration.</param>
internal sealed record AskedLine(int Place, QuoteLine Line, Blank Blank, string Pointer, int Pieces, IReadOnlyList<int> Setups)
{
    /// <summary>The line cut to a part of its pieces.</summary>
    public QuoteLine Cut(IReadOnlyList<VariantQuantity> variants) => Line with { Variants = variants };

    /// <exception cref="InvalidOperationException">The blank is not in the catalogue: lines are checked before they are planned.</exception>
    public static IReadOnlyList<AskedLine> Of(IEnumerable<QuoteLine> lines) =>
        [
            .. lines
                .Select((line, at) => (Line: line, Pointer: $"/lines/{at}"))
                .OrderBy(l => l.Line.Number)
                .Select((l, place) => Of(place, l.Line, l.Pointer)),
        ];

    private static AskedLine Of(int place, QuoteLine line, string pointer)
    {
        Blank blank = Catalogue.Find(line.Blank) ?? throw new InvalidOperationException($"Unknown blank {line.Blank}.");
        bool underbase = line.Variants.Any(v => blank.Colour(v.Colour)?.NeedsUnderbase == true);
        return new AskedLine(place, line, blank, pointer, line.Quantity, [.. line.Decorations.Select(d => PressMinutes.Setups(d, underbase))]);
    }
}
