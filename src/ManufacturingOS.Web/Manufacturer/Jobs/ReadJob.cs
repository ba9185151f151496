using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

/// <summary>A job with everything that its page and its ticket show. Nothing of what the merchant pays is in it.</summary>
/// <param name="ShipTo">Where the parcels go; a manufacturer learns it with the acceptance.</param>
public sealed record JobView(
    Job Job,
    IReadOnlyList<JobLine> Lines,
    string Country,
    Address? ShipTo,
    IReadOnlyDictionary<Id<Design>, JobDesign> Designs,
    IReadOnlyList<TimelineEntry> Timeline,
    Shipment? Shipment
)
{
    public IReadOnlyList<PrintMethod> Methods => [.. Lines.SelectMany(l => l.Decorations).Select(d => d.Method).Distinct().Order()];

    public bool Allows(JobVerb verb) => JobLifecycle.Table.VerbsFor(Job.State, Side.Manufacturer).Contains(verb);
}

/// <summary>The pieces of one line that this job makes.</summary>
public sealed record JobLine(int Number, Blank Blank, IReadOnlyList<Decoration> Decorations, IReadOnlyList<VariantQuantity> Variants)
{
    public int Pieces => Variants.Sum(v => v.Quantity);

    /// <summary>Most pieces first: the drawing shows that colour.</summary>
    public IReadOnlyList<BlankColour> Colours =>
        [.. Variants.GroupBy(v => v.Colour).OrderByDescending(g => g.Sum(v => v.Quantity)).Select(g => Blank.Colour(g.Key)).OfType<BlankColour>()];

    /// <summary>In the order of the product, from small to large.</summary>
    public IReadOnlyList<string> Sizes => [.. Blank.Sizes.Select(s => s.Code).Where(s => Variants.Any(v => v.Size == s))];

    public int Of(string colour, string size) => Variants.Where(v => v.Colour == colour && v.Size == size).Sum(v => v.Quantity);
}

/// <summary>A design as a printer needs to know it.</summary>
public sealed record JobDesign(Id<Design> Id, string Name, string FileName, long Bytes, ArtworkInspection Inspection);

public static class ReadJob
{
    /// <summary>The job if it is the actor's own, or <c>null</c>.</summary>
    public static async Task<JobView?> Run(AppDbContext db, Actor actor, Id<Job> id)
    {
        var found = await db
            .Jobs.Where(j => j.Id == id && j.Manufacturer == actor.Organisation && j.Mode == actor.Mode)
            .Join(db.Orders, j => j.Order, o => o.Id, (j, o) => new { Job = j, o.Request, o.ShipTo })
            .FirstOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        JobLine[] lines = [.. LinesOf(found.Job, found.Request)];
        Id<Design>[] designs = [.. lines.SelectMany(l => l.Decorations).Select(d => d.Design).Distinct()];
        bool isOurs = found.Job.AcceptedAt is not null && !JobLifecycle.Dropped.Contains(found.Job.State);
        return new JobView(
            found.Job,
            lines,
            found.ShipTo.Country,
            isOurs ? found.ShipTo : null,
            await db.Designs.Where(d => designs.Contains(d.Id)).Select(d => new JobDesign(d.Id, d.Name, d.FileName, d.Bytes, d.Inspection)).ToDictionaryAsync(d => d.Id),
            await db.Timeline.Where(t => t.Job == id).OrderBy(t => t.Sequence).ToListAsync(),
            await db.Shipments.Where(s => s.Job == id).OrderByDescending(s => s.Id).FirstOrDefaultAsync()
        );
    }

    private static IEnumerable<JobLine> LinesOf(Job job, QuoteRequest request) =>
        from part in job.Plan.Parts
        let line = request.Lines.First(l => l.Number == part.Line)
        let blank = Catalogue.Find(line.Blank)
        where blank is not null
        select new JobLine(part.Line, blank, line.Decorations, part.Variants);
}
