using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Pricing;

namespace ManufacturingOS.Planning.Routing;

/// <summary>Says which line nobody makes, and what would have been makeable.</summary>
internal static class WhyNobody
{
    /// <summary>One refusal that names every line without a house, or <c>null</c> when each line has one.</summary>
    public static Refusal? Makes(Ask ask, FoundHouses found)
    {
        Refusal[] refusals = [.. ask.Lines.Where(line => found.Misses[line.Place].Hurdle != Hurdle.None).Select(line => Refuse(ask, line, found.Misses[line.Place]))];
        return refusals.Length == 0 ? null : refusals[0] with { Others = refusals[1..] };
    }

    /// <summary>
    /// The refusal of the first line that no house has a price for although it has the press: too few pieces for its ladder, or more
    /// screens than it lists. <c>null</c> when each line has a price somewhere.
    /// </summary>
    public static Refusal? Prices(Ask ask, FoundHouses found)
    {
        foreach (AskedLine line in ask.Lines)
        {
            House[] able = [.. found.Houses.Where(h => h.Presses.Has(line))];
            Refusal[] refusals = [.. able.Select(h => Price(h, line, ask).Refusal).OfType<Refusal>()];
            if (refusals.Length == able.Length)
            {
                return refusals.Where(r => r.Values.ContainsKey("min")).MinBy(r => (int)r.Values["min"]) is { } few
                    ? Refusal.Invalid("quantity-below-minimum", line.Pointer + "/variants", ("line", line.Line.Number), ("minimum", few.Values["min"]))
                    : refusals[0] with { Pointer = line.Pointer };
            }
        }

        return null;
    }

    private static Outcome<JobPrice> Price(House house, AskedLine line, Ask ask) =>
        Pricer.PriceJob(new JobPriceRequest(0, [line.Line], house.Listed.RateCard, ask.Currency, house.Rate, house.Zone, null));

    /// <param name="limit">Pieces of the line that the platform's manufacturers could make together.</param>
    public static Refusal HasRoom(AskedLine line, int limit) => Refusal.Invalid("quantity-above-capacity", line.Pointer, ("line", line.Line.Number), ("limit", limit));

    private static Refusal Refuse(Ask ask, AskedLine line, Miss miss) =>
        miss.Hurdle switch
        {
            Hurdle.Size => Refusal.Invalid(
                "print-too-large",
                line.Pointer + "/decorations",
                ("line", line.Line.Number),
                ("limit", FormattableString.Invariant($"{miss.Width.Millimetres:0.#} × {miss.Height.Millimetres:0.#}"))
            ),
            Hurdle.Colours => Refusal.Invalid("too-many-colours", line.Pointer + "/decorations", ("line", line.Line.Number), ("limit", miss.Limit)),
            Hurdle.Destination => Refusal.Invalid("nobody-ships-there", "/destination/country", ("line", line.Line.Number), ("country", ask.Country)),
            Hurdle.Minimum => Refusal.Invalid("quantity-below-minimum", line.Pointer + "/variants", ("line", line.Line.Number), ("minimum", miss.Limit)),
            Hurdle.Press or Hurdle.None => NoPress(ask, line),
        };

    private static Refusal NoPress(Ask ask, AskedLine line)
    {
        PrintMethod[] works = [.. ask.Directory.MethodsOn(line.Blank)];
        if (works.Length == 0)
        {
            return Refusal.Invalid("nobody-makes-blank", line.Pointer + "/blank", ("line", line.Line.Number), ("blank", line.Blank.Slug));
        }

        // Where each method is done by somebody but no house does all of them, every method of the line is named.
        PrintMethod[] asked = [.. line.Line.Decorations.Select(d => d.Method).Distinct().Order()];
        PrintMethod[] lacking = [.. asked.Except(works)];
        return Refusal.Invalid(
            "nobody-makes-this",
            line.Pointer + "/decorations",
            ("line", line.Line.Number),
            ("blank", line.Blank.Slug),
            ("method", lacking.Length == 0 ? asked : lacking),
            ("works", works)
        ) with
        {
            ValidValues = [.. works.Select(m => m.ToString())],
        };
    }
}
