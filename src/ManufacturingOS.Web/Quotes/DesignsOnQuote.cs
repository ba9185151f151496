using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Quotes;

/// <summary>
/// Checks the designs that a request names and settles what follows from their files: the printed height from the picture's proportion,
/// the number of colours where none was said. A picture with too few pixels for its printed size is refused here.
/// </summary>
public static class DesignsOnQuote
{
    public static async Task<Outcome<QuoteRequest>> Settle(AppDbContext db, QuoteRequest request, Actor actor, CancellationToken cancelled)
    {
        List<Id<Design>> ids = [.. request.Lines.SelectMany(l => l.Decorations).Select(d => d.Design).Distinct()];
        Dictionary<Id<Design>, Design> designs = await db
            .Designs.AsNoTracking()
            .Where(d => ids.Contains(d.Id) && d.Organisation == actor.Organisation && d.Mode == actor.Mode && d.DeletedAt == null)
            .ToDictionaryAsync(d => d.Id, cancelled);
        var lines = new List<QuoteLine>();
        for (int i = 0; i < request.Lines.Count; i++)
        {
            QuoteLine line = request.Lines[i];
            var decorations = new List<Decoration>();
            for (int d = 0; d < line.Decorations.Count; d++)
            {
                Outcome<Decoration> settled = Settle(line.Decorations[d], designs, $"/lines/{i}/decorations/{d}");
                if (!settled.IsOk)
                {
                    return settled.Refusal;
                }

                decorations.Add(settled.Value);
            }

            lines.Add(line with { Number = i + 1, Decorations = decorations });
        }

        return request with { Lines = lines };
    }

    private static Outcome<Decoration> Settle(Decoration decoration, Dictionary<Id<Design>, Design> designs, string pointer)
    {
        if (!designs.TryGetValue(decoration.Design, out Design? design))
        {
            return Refusal.Invalid("design-not-found", pointer + "/design", ("design", decoration.Design.Value));
        }

        if (design.State == DesignState.Rejected)
        {
            return Refusal.Invalid("design-rejected", pointer + "/design", ("design", design.Name));
        }

        if (decoration.Width.Value <= 0)
        {
            return Refusal.Invalid("print-no-size", pointer + "/width_mm");
        }

        Tenths height = HeightOf(design, decoration.Width);
        PrintMethodProfile method = PrintMethods.Of(decoration.Method);
        if (!design.Inspection.IsVector && decoration.Width.Value > 0)
        {
            decimal dpi = design.Inspection.Width / decoration.Width.Inches;
            if (dpi < method.MinDpi)
            {
                var largest = Tenths.FromMillimetres(Math.Floor(design.Inspection.Width * 25.4m / method.MinDpi));
                return Refusal.Invalid(
                    "design-too-small",
                    pointer + "/width_mm",
                    ("design", design.Name),
                    ("dpi", Math.Floor(dpi)),
                    ("limit", method.MinDpi),
                    ("max_width", largest.Millimetres)
                );
            }
        }

        int? colours = method.MaxColours is null ? null : decoration.Colours ?? design.Inspection.Colours.FlatInks;
        return decoration with { Height = height, Colours = colours };
    }

    /// <summary>The printed height that keeps the picture's proportion.</summary>
    public static Tenths HeightOf(Design design, Tenths width) =>
        new((int)Math.Clamp(Math.Round((long)width.Value * design.Inspection.Height / (decimal)design.Inspection.Width, MidpointRounding.AwayFromZero), 1, int.MaxValue / 2));
}
