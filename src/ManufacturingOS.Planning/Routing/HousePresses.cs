using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Planning.Routing;

/// <summary>The presses on which a house would make each line of an ask, and what they take.</summary>
internal sealed class HousePresses(int lines)
{
    private readonly IReadOnlyList<Capability>?[] byLine = new IReadOnlyList<Capability>?[lines];

    public bool CanMakeEverything => Array.TrueForAll(byLine, presses => presses is not null);

    public bool CanMakeAnything => Array.Exists(byLine, presses => presses is not null);

    public bool Has(AskedLine line) => byLine[line.Place] is not null;

    public bool CanMake(Work work)
    {
        foreach (WorkPart part in work.Parts)
        {
            if (!Has(part.Asked))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="presses">One for each decoration of the line, in their order.</param>
    public void Take(AskedLine line, IReadOnlyList<Capability> presses) => byLine[line.Place] = presses;

    /// <summary>Fewest pieces of the line that are made and have a price on the card.</summary>
    public int LeastOf(AskedLine line, RateCard card)
    {
        int least = 1;
        foreach (Capability press in Of(line))
        {
            MethodRate rate = card.Rate(press.Method)!;
            least = Math.Max(Math.Max(least, press.MinPieces), Math.Max(rate.MinimumPieces, rate.Ladder[0].From));
        }

        return least;
    }

    /// <summary>Most pieces of the line that its presses are declared for.</summary>
    public int MostOf(AskedLine line)
    {
        int most = int.MaxValue;
        foreach (Capability press in Of(line))
        {
            most = Math.Min(most, press.MaxPieces);
        }

        return most;
    }

    /// <summary>Whether the pieces of a work are within what the presses are declared for, as one job.</summary>
    public bool Takes(Work work)
    {
        foreach (WorkPart part in work.Parts)
        {
            foreach (Capability press in Of(part.Asked))
            {
                int pieces = 0;
                foreach (WorkPart other in work.Parts)
                {
                    pieces += Uses(other.Asked, press) ? other.Pieces : 0;
                }

                if (pieces < press.MinPieces || pieces > press.MaxPieces)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether all lines that it has presses for are more than those are declared for, as one job.</summary>
    public bool IsTooMuch(IReadOnlyList<AskedLine> everything)
    {
        foreach (AskedLine line in everything)
        {
            foreach (Capability press in byLine[line.Place] ?? [])
            {
                int pieces = 0;
                foreach (AskedLine other in everything)
                {
                    pieces += Uses(other, press) ? other.Pieces : 0;
                }

                if (pieces > press.MaxPieces)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Adds the press minutes of so many pieces of a line, by method.</summary>
    public void AddMinutes(AskedLine line, int pieces, Span<int> byMethod)
    {
        IReadOnlyList<Capability> presses = Of(line);
        for (int i = 0; i < presses.Count; i++)
        {
            ref int minutes = ref byMethod[(int)presses[i].Method];
            minutes = checked(minutes + presses[i].Minutes(line.Setups[i], pieces, 1));
        }
    }

    private IReadOnlyList<Capability> Of(AskedLine line) => byLine[line.Place]!;

    private bool Uses(AskedLine line, Capability press)
    {
        foreach (Capability used in byLine[line.Place] ?? [])
        {
            if (ReferenceEquals(used, press))
            {
                return true;
            }
        }

        return false;
    }
}
