using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

/// <summary>A job as lists and boards show it.</summary>
/// <param name="Country">Where the goods go, ISO 3166-1 alpha-2.</param>
public sealed record JobRow(
    Id<Job> Id,
    string Number,
    string Title,
    bool HasPicture,
    JobState State,
    int Pieces,
    int Progress,
    IReadOnlyList<PrintMethod> Methods,
    Money Earnings,
    DateOnly DueOn,
    DateTimeOffset OfferExpiresAt,
    string Country,
    bool IsRemake
)
{
    public string Address => $"/manufacturer/jobs/{Id}";

    /// <summary>It still has to leave the house.</summary>
    public bool IsOpen => State is JobState.Offered or JobState.Countered or JobState.Accepted or JobState.InProduction or JobState.QualityFailed or JobState.Produced;

    public bool IsLate(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>The manufacturer's own jobs in some states.</summary>
    public static IQueryable<Job> Own(AppDbContext db, Actor actor, IReadOnlyCollection<JobState> states) =>
        db.Jobs.Where(j => j.Manufacturer == actor.Organisation && j.Mode == actor.Mode && states.Contains(j.State));

    /// <summary>With the country of each one's destination; in the order of the due dates.</summary>
    public static async Task<IReadOnlyList<JobRow>> Read(AppDbContext db, IQueryable<Job> jobs)
    {
        var found = await jobs.Join(
                db.Orders,
                j => j.Order,
                o => o.Id,
                (j, o) => new { j.Id, j.Number, j.Title, j.ThumbnailKey, j.State, j.Pieces, j.Progress, j.Plan, Earnings = new Money(j.Earnings.MinorUnits, j.Earnings.Currency), j.DueOn, j.OfferExpiresAt, o.ShipTo, j.IsRemake }
            )
            .ToListAsync();
        return
        [
            .. found
                .OrderBy(j => j.DueOn)
                .ThenBy(j => j.Id)
                .Select(j => new JobRow(
                    j.Id,
                    j.Number,
                    j.Title,
                    j.ThumbnailKey is not null,
                    j.State,
                    j.Pieces,
                    j.Progress,
                    [.. j.Plan.Minutes.Select(m => m.Method)],
                    j.Earnings,
                    j.DueOn,
                    j.OfferExpiresAt,
                    j.ShipTo.Country,
                    j.IsRemake
                )),
        ];
    }
}
