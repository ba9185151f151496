using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

/// <summary>What needs the manufacturer now.</summary>
/// <param name="Offers">The one that expires first on top.</param>
/// <param name="Next">Jobs in the house, the one that is due first on top.</param>
/// <param name="Profile">What is still missing before jobs can come; <c>null</c> for an organisation without a making side.</param>
public sealed record Inbox(IReadOnlyList<JobRow> Offers, IReadOnlyList<JobRow> Next, int InHouse, int Late, int DueThisWeek, ProfileState? Profile);

/// <summary>Which parts of the profile are filled in.</summary>
public sealed record ProfileState(Verification Verification, bool HasCapabilities, bool HasRates, bool HasShipping, bool HasCapacity)
{
    public bool IsComplete => HasCapabilities && HasRates && HasShipping && HasCapacity;

    public static ProfileState Of(Manufacturer manufacturer) =>
        new(
            manufacturer.Verification,
            manufacturer.Capabilities.Count > 0,
            manufacturer.RateCard.Methods.Count > 0 && manufacturer.RateCard.Blanks.Count > 0,
            manufacturer.Shipping.Zones.Count > 0,
            manufacturer.Capacity.MinutesPerWeek.Values.Any(m => m > 0)
        );
}

public static class ReadInbox
{
    private const int Shown = 20;

    private static readonly JobState[] Offered = [JobState.Offered, JobState.Countered];
    private static readonly JobState[] InHouse = [JobState.Accepted, JobState.InProduction, JobState.QualityFailed, JobState.Produced];

    public static async Task<Inbox> Run(AppDbContext db, Actor actor, DateOnly today)
    {
        DateOnly nextWeek = WeeklyCapacity.WeekOf(today).AddDays(7);
        IQueryable<Job> house = JobRow.Own(db, actor, InHouse);
        Manufacturer? manufacturer = await db.Manufacturers.FirstOrDefaultAsync(m => m.Id == actor.Organisation && m.Mode == actor.Mode);
        return new Inbox(
            [.. (await JobRow.Read(db, JobRow.Own(db, actor, Offered).OrderBy(j => j.OfferExpiresAt).Take(Shown))).OrderBy(j => j.OfferExpiresAt)],
            await JobRow.Read(db, house.OrderBy(j => j.DueOn).ThenBy(j => j.Id).Take(Shown)),
            await house.CountAsync(),
            await house.CountAsync(j => j.DueOn < today),
            await house.CountAsync(j => j.DueOn >= today && j.DueOn < nextWeek),
            manufacturer is null ? null : ProfileState.Of(manufacturer)
        );
    }
}
