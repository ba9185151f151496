using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Looks capabilities over before they are kept: every fault with a pointer to its row and figure.</summary>
internal static class CapabilityCheck
{
    private const int MostCapabilities = 50;
    private const int MostPieces = 1_000_000;
    private const int MostSetupMinutes = 600;
    private const int MostPerHour = 100_000;

    public static IReadOnlyList<Refusal> Check(IReadOnlyList<Capability> capabilities)
    {
        if (capabilities.Count > MostCapabilities)
        {
            return [Refusal.Invalid("capabilities-too-many", "/capabilities", ("limit", MostCapabilities))];
        }

        var faults = new List<Refusal>();
        for (int i = 0; i < capabilities.Count; i++)
        {
            CheckBlanks(capabilities[i], $"/capabilities/{i}", faults);
            CheckSize(capabilities[i], $"/capabilities/{i}", faults);
            CheckPieces(capabilities[i], $"/capabilities/{i}", faults);
            CheckSpeed(capabilities[i], $"/capabilities/{i}", faults);
        }

        CheckTwice(capabilities, faults);
        return faults;
    }

    /// <summary>Two rows of one method may not share a blank: planning would not know which of them holds.</summary>
    private static void CheckTwice(IReadOnlyList<Capability> capabilities, List<Refusal> faults)
    {
        var seen = new HashSet<(PrintMethod, string)>();
        for (int i = 0; i < capabilities.Count; i++)
        {
            foreach (string blank in capabilities[i].Blanks.Take(Catalogue.All.Count).Distinct(StringComparer.Ordinal).Where(b => !seen.Add((capabilities[i].Method, b))))
            {
                faults.Add(Refusal.Invalid("capability-twice", $"/capabilities/{i}/blanks", ("method", capabilities[i].Method.ToString()), ("blank", blank)));
            }
        }
    }

    private static void CheckBlanks(Capability row, string at, List<Refusal> faults)
    {
        if (row.Blanks.Count == 0)
        {
            faults.Add(Refusal.Invalid("capability-without-blanks", at + "/blanks", ("method", row.Method.ToString())));
        }

        if (row.Blanks.Count > Catalogue.All.Count)
        {
            faults.Add(Refusal.Invalid("rows-too-many", at + "/blanks", ("limit", Catalogue.All.Count)));
            return;
        }

        foreach (string slug in row.Blanks)
        {
            if (Catalogue.Find(slug) is not { } blank)
            {
                faults.Add(Refusal.Invalid("unknown-blank", at + "/blanks", ("blank", slug)) with { ValidValues = [.. Catalogue.All.Select(b => b.Slug)] });
            }
            else if (!blank.Methods.Contains(row.Method))
            {
                faults.Add(Refusal.Invalid("capability-method-not-on-blank", at + "/blanks", ("method", row.Method.ToString()), ("blank", slug)));
            }
        }
    }

    private static void CheckSize(Capability row, string at, List<Refusal> faults)
    {
        PrintMethodProfile profile = PrintMethods.Of(row.Method);
        if (row.MaxWidth < profile.MinSide || row.MaxWidth > profile.MaxWidth)
        {
            faults.Add(Refusal.Invalid("capability-width-out-of-range", at + "/max_width", ("min", profile.MinSide.Millimetres), ("max", profile.MaxWidth.Millimetres)));
        }

        if (row.MaxHeight < profile.MinSide || row.MaxHeight > profile.MaxHeight)
        {
            faults.Add(Refusal.Invalid("capability-height-out-of-range", at + "/max_height", ("min", profile.MinSide.Millimetres), ("max", profile.MaxHeight.Millimetres)));
        }
    }

    private static void CheckPieces(Capability row, string at, List<Refusal> faults)
    {
        if (row.MinPieces < 1 || row.MaxPieces > MostPieces || row.MinPieces > row.MaxPieces)
        {
            faults.Add(Refusal.Invalid("capability-pieces-out-of-range", at + "/min_pieces", ("max", MostPieces)));
        }

        int? most = PrintMethods.Of(row.Method).MaxColours;
        if (most is null ? row.MaxColours is not null : row.MaxColours is null or < 1 || row.MaxColours > most)
        {
            faults.Add(
                most is { } limit
                    ? Refusal.Invalid("capability-colours-out-of-range", at + "/max_colours", ("max", limit))
                    : Refusal.Invalid("capability-counts-no-colours", at + "/max_colours", ("method", row.Method.ToString()))
            );
        }
    }

    private static void CheckSpeed(Capability row, string at, List<Refusal> faults)
    {
        if (row.SetupMinutes is < 0 or > MostSetupMinutes)
        {
            faults.Add(Refusal.Invalid("capability-setup-out-of-range", at + "/setup_minutes", ("max", MostSetupMinutes)));
        }

        if (row.PiecesPerHour is < 1 or > MostPerHour)
        {
            faults.Add(Refusal.Invalid("capability-rate-out-of-range", at + "/pieces_per_hour", ("max", MostPerHour)));
        }
    }
}
