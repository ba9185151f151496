using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>Makes the job of a planned part and promises its deadline; used when an order is planned, offered again or made again.</summary>
public sealed class JobOffers(AppDbContext db, IIds ids, IOptions<PlatformOptions> platform)
{
    public async Task<Job> Offer(Order order, PlannedJob plan, VerbContext context, Id<Job>? replaces = null, bool isRemake = false)
    {
        int number = 1 + db.Jobs.Local.Count(j => j.Order == order.Id && db.Entry(j).State == EntityState.Added) + await db.Jobs.CountAsync(j => j.Order == order.Id, context.Cancelled);
        var job = new Job
        {
            Id = ids.New<Job>(),
            Order = order.Id,
            Merchant = order.Organisation,
            Manufacturer = plan.Manufacturer,
            Mode = order.Mode,
            Number = $"{order.Number}-{VerbContext.Number(number)}",
            State = JobState.Offered,
            Plan = plan,
            Title = order.Title,
            ThumbnailKey = order.ThumbnailKey,
            Pieces = plan.Pieces,
            Earnings = plan.Earnings,
            Value = plan.Value,
            DueOn = plan.ShipsOn,
            OfferedAt = context.Now,
            OfferExpiresAt = context.Now + TimeSpan.FromHours(platform.Value.OfferHours),
            Replaces = replaces,
            IsRemake = isRemake,
        };
        db.Jobs.Add(job);
        context.Tell(order.Id, "job.offered", job.Id, ("job", job.Number), ("pieces", VerbContext.Number(job.Pieces)));
        context.Later(new ExpireOffer(job.Id), job.Id.Value, job.OfferExpiresAt);
        context.Later(
            new NotifyOrganisation(
                job.Manufacturer,
                "job-offered",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["number"] = job.Number,
                    ["title"] = job.Title,
                    ["pieces"] = VerbContext.Number(job.Pieces),
                    ["amount"] = job.Earnings.ToString(),
                    ["date"] = VerbContext.Date(job.DueOn),
                },
                $"/manufacturer/jobs/{job.Id}"
            ),
            job.Id.Value
        );
        return job;
    }
}
