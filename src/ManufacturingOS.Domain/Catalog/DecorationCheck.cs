using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>
/// Can this line be made at all, by anybody? Pure. Every fault is named with a JSON pointer into the line, the limit, and what could be
/// done instead. Lengths in the values are millimetres.
/// </summary>
public static class DecorationCheck
{
    /// <param name="pointer">JSON pointer to the line in the request, for example <c>/lines/0</c>.</param>
    /// <returns>All faults; empty when the line can be made.</returns>
    public static IReadOnlyList<Refusal> Check(QuoteLine line, string pointer)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(pointer);
        if (Catalogue.Find(line.Blank) is not { } blank)
        {
            return [Refusal.Invalid("unknown-blank", pointer + "/blank") with { ValidValues = [.. Catalogue.All.Select(b => b.Id.Value)] }];
        }

        var faults = new List<Refusal>();
        faults.AddRange(VariantCheck.Check(blank, line.Variants, pointer));
        if (line.Decorations.Count == 0)
        {
            faults.Add(Refusal.Invalid("no-decoration", pointer + "/decorations"));
        }

        for (int i = 0; i < line.Decorations.Count; i++)
        {
            string at = $"{pointer}/decorations/{i}";
            faults.AddRange(Check(blank, line.Decorations[i], at));
            faults.AddRange(LightGroundCheck.Check(blank, line.Decorations[i], line.Variants, at));
        }

        faults.AddRange(OverlapCheck.Check(blank, line.Decorations, pointer));
        return faults;
    }

    /// <summary>One decoration by itself: while a design is being placed there are no pieces yet.</summary>
    public static IReadOnlyList<Refusal> Check(Blank blank, Decoration decoration, string pointer)
    {
        ArgumentNullException.ThrowIfNull(blank);
        ArgumentNullException.ThrowIfNull(decoration);
        if (blank.Placement(decoration.Placement) is not { } placement)
        {
            return
            [
                Refusal.Invalid("unknown-placement", pointer + "/placement", ("placement", decoration.Placement), ("blank", blank.Slug)) with
                {
                    ValidValues = [.. blank.Placements.Select(p => p.Code)],
                },
            ];
        }

        var faults = new List<Refusal>();
        if (!placement.Methods.Contains(decoration.Method))
        {
            faults.Add(
                Refusal.Invalid("method-not-here", pointer + "/method", ("method", decoration.Method.ToString()), ("placement", placement.Code), ("blank", blank.Slug)) with
                {
                    ValidValues = [.. placement.Methods.Select(m => m.ToString())],
                }
            );
        }

        faults.AddRange(SizeCheck.Check(placement, decoration, pointer));
        if (ColourFault(placement, decoration, pointer) is { } fault)
        {
            faults.Add(fault);
        }

        return faults;
    }

    private static Refusal? ColourFault(Placement placement, Decoration decoration, string pointer)
    {
        if (PrintMethods.PrintMethods.Of(decoration.Method).MaxColours is not { } most)
        {
            return null;
        }

        return decoration.Colours switch
        {
            null => Refusal.Invalid("colours-needed", pointer + "/colours", ("method", decoration.Method.ToString()), ("max", most)) with
            {
                ValidValues = FullColour(placement),
            },
            < 1 => Refusal.Invalid("no-colours", pointer + "/colours", ("colours", decoration.Colours.Value)),
            int colours when colours > most => Refusal.Invalid("more-colours-than-method", pointer + "/colours", ("colours", colours), ("max", most), ("method", decoration.Method.ToString())) with
            {
                ValidValues = FullColour(placement),
            },
            _ => null,
        };
    }

    /// <summary>The way out of too many colours: methods at the same place that print any number of them.</summary>
    private static string[] FullColour(Placement placement) =>
        [.. placement.Methods.Where(m => PrintMethods.PrintMethods.Of(m).MaxColours is null).Select(m => m.ToString())];
}
