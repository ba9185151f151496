using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Planning.Routing;

/// <summary>How near a house came to making a line, nearest last: the refusal tells the merchant about the last hurdle.</summary>
internal enum Hurdle
{
    /// <summary>No press for the method on the blank, or no rate for it today.</summary>
    Press,
    Size,
    Colours,
    Destination,
    Minimum,
    None,
}

/// <summary>The hurdle that the nearest house fell at, with the widest limit seen there.</summary>
internal readonly record struct Miss(Hurdle Hurdle, Tenths Width, Tenths Height, int Limit)
{
    /// <summary>The later hurdle; at the same one the more generous limit.</summary>
    public Miss Or(Miss other) =>
        (other.Hurdle, (long)other.Width.Value * other.Height.Value, other.Hurdle == Hurdle.Minimum ? -other.Limit : other.Limit).CompareTo(
            (Hurdle, (long)Width.Value * Height.Value, Hurdle == Hurdle.Minimum ? -Limit : Limit)
        ) > 0
            ? other
            : this;
}

/// <summary>Which houses can make which lines: from the directory's index, then by the limits of each press.</summary>
/// <param name="Houses">Those that can make a line at least, by id.</param>
/// <param name="Misses">By line: <see cref="Hurdle.None"/> where some house can make it.</param>
internal sealed record FoundHouses(IReadOnlyList<House> Houses, IReadOnlyList<Miss> Misses);

internal sealed class FindHouses(Ask ask)
{
    private readonly House?[] houses = new House?[ask.Directory.Manufacturers.Count];

    public FoundHouses Run(Func<ListedManufacturer, bool> isWelcome)
    {
        var misses = new Miss[ask.Lines.Count];
        foreach (AskedLine line in ask.Lines)
        {
            int last = -1;
            foreach (Press press in ask.Directory.PressesFor(line.Line.Decorations[0].Method, line.Blank.Slug))
            {
                if (press.Manufacturer != last && isWelcome(ask.Directory.Manufacturers[press.Manufacturer]))
                {
                    misses[line.Place] = misses[line.Place].Or(Try(press.Manufacturer, line));
                }

                last = press.Manufacturer;
            }
        }

        return new FoundHouses([.. houses.OfType<House>().Where(h => h.Presses.CanMakeAnything)], misses);
    }

    private Miss Try(int place, AskedLine line)
    {
        ListedManufacturer listed = ask.Directory.Manufacturers[place];
        var presses = new Capability[line.Line.Decorations.Count];
        for (int i = 0; i < presses.Length; i++)
        {
            (Capability? press, Miss miss) = PressFor(listed, line.Line.Decorations[i], line.Blank.Slug);
            if (press is null)
            {
                return miss;
            }

            presses[i] = press;
        }

        if (!listed.RateCard.IsValidOn(ask.Today) || listed.RateCard.Blank(line.Blank.Slug) is null)
        {
            return default;
        }

        Miss lacking = default;
        for (int i = 0; i < presses.Length; i++)
        {
            Decoration decoration = line.Line.Decorations[i];
            if (listed.RateCard.Rate(decoration.Method) is not { } rate)
            {
                return default;
            }

            int minimum = presses[i].MinPieces > ask.PiecesBy(decoration.Method) ? presses[i].MinPieces : 0;
            minimum = rate.MinimumPieces > ask.PiecesOf(decoration) ? Math.Max(minimum, rate.MinimumPieces) : minimum;
            lacking = minimum > lacking.Limit ? new Miss(Hurdle.Minimum, default, default, minimum) : lacking;
        }

        if ((houses[place] ??= HouseAt(place, listed)) is not { } house)
        {
            return ask.Terms.RateFor(listed.Currency, ask.Currency) is null ? default : new Miss(Hurdle.Destination, default, default, 0);
        }

        if (lacking.Hurdle == Hurdle.Minimum)
        {
            return lacking;
        }

        house.Presses.Take(line, presses);
        return new Miss(Hurdle.None, default, default, 0);
    }

    private static (Capability? Press, Miss Miss) PressFor(ListedManufacturer listed, Decoration decoration, string blank)
    {
        Miss miss = default;
        foreach (Capability press in listed.Capabilities)
        {
            if (press.Method != decoration.Method || !press.Blanks.Contains(blank))
            {
                continue;
            }

            if (decoration.Width > press.MaxWidth || decoration.Height > press.MaxHeight)
            {
                miss = miss.Or(new Miss(Hurdle.Size, press.MaxWidth, press.MaxHeight, 0));
            }
            else if (press.MaxColours is { } most && decoration.Colours > most)
            {
                miss = miss.Or(new Miss(Hurdle.Colours, default, default, most));
            }
            else
            {
                return (press, miss);
            }
        }

        return (null, miss);
    }

    private House? HouseAt(int place, ListedManufacturer listed)
    {
        if (listed.Shipping.ZoneFor(ask.Country) is not { } zone || ask.Terms.RateFor(listed.Currency, ask.Currency) is not { } rate)
        {
            return null;
        }

        DateOnly accepted = listed.Capacity.AddWorkdays(ask.Today.AddDays(ask.Terms.OfferWindowDays), 0);
        return new House(place, listed, zone, rate, Distance.Between(listed.Country, ask.Country), accepted, ask.Use, ask.Lines.Count);
    }
}
