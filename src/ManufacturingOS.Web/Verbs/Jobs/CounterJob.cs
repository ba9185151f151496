using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>
/// Answers an offer with other terms. Pay within what was collected and a day within the promise are agreed at once, because nothing
/// changes for the merchant; a later day asks the merchant. More pay than was collected is refused with the highest that is possible:
/// the merchant never pays again. Less pay stays with the platform, as when a cheaper house takes a job over.
/// </summary>
/// <param name="Price">What the manufacturer wants for the job, in its own currency; <c>null</c> keeps the offered pay.</param>
/// <param name="ShipsOn">When it would leave the house; <c>null</c> keeps the day.</param>
[By(Side.Manufacturer, "jobs:write")]
public sealed record CounterJob(Id<Job> Job, Money? Price, DateOnly? ShipsOn, string? Note = null) : IVerb<Done>;

internal sealed class CounterJobHandler(AppDbContext db, CounterTerms terms, IOptions<PlatformOptions> platform) : IHandler<CounterJob, Done>
{
    private const int MaxNote = 1000;
    private const int MostDaysLater = 90;

    public async Task<Outcome<Done>> Handle(CounterJob verb, VerbContext context)
    {
        if (verb.Note?.Length > MaxNote)
        {
            return Refusal.Invalid("note-too-long", "/note", ("limit", MaxNote));
        }

        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, JobVerb.Counter);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        if (context.Now >= job.OfferExpiresAt)
        {
            return Refusal.Conflict("offer-expired", ("expired", job.OfferExpiresAt));
        }

        await db.LockOrder(job.Order, context.Cancelled);
        Order order = await db.Orders.FirstAsync(o => o.Id == job.Order, context.Cancelled);
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        if (manufacturer.Verification != Verification.Verified)
        {
            return Refusal.Forbidden("manufacturer-not-verified");
        }

        if (await Fault(verb, job, order, manufacturer, context) is { } fault)
        {
            return fault;
        }

        job.Counter = Offer(verb, job, context);
        job.State = next.Value;
        if (job.Counter.ArrivesOn <= order.PromisedOn)
        {
            return await terms.Agree(job, order, manufacturer, context) is { } refusal ? refusal : Done.Ok;
        }

        Ask(job, order, context);
        return Done.Ok;
    }

    private async Task<Refusal?> Fault(CounterJob verb, Job job, Order order, Manufacturer manufacturer, VerbContext context)
    {
        Money price = verb.Price ?? job.Earnings;
        DateOnly ships = verb.ShipsOn ?? job.DueOn;
        if (price == job.Earnings && ships == job.DueOn)
        {
            return Refusal.Invalid("counter-changes-nothing");
        }

        if (price.Currency != job.Earnings.Currency)
        {
            return Refusal.Invalid("rate-wrong-currency", "/price", ("currency", price.Currency.Code), ("expected", job.Earnings.Currency.Code));
        }

        if (price.MinorUnits <= 0)
        {
            return Refusal.Invalid("rate-price-zero", "/price");
        }

        DateOnly last = job.DueOn.AddDays(MostDaysLater);
        if (ships != job.DueOn && (ships < context.Today || ships > last || !manufacturer.Capacity.IsWorkday(ships)))
        {
            return Refusal.Invalid("counter-day-out-of-range", "/ships_on", ("from", context.Today), ("to", last));
        }

        Money highest = await terms.Highest(order, job, context.Cancelled);
        return price > highest ? Refusal.Invalid("counter-price-too-high", "/price", ("highest", highest)) : null;
    }

    private CounterOffer Offer(CounterJob verb, Job job, VerbContext context)
    {
        Money price = verb.Price ?? job.Earnings;
        DateOnly ships = verb.ShipsOn ?? job.DueOn;
        return new CounterOffer(
            price,
            CounterLimit.ValueOf(job.Value, job.Earnings, price, job.Plan.Rate),
            ships,
            CounterTerms.Arrives(job, ships),
            string.IsNullOrWhiteSpace(verb.Note) ? null : verb.Note.Trim(),
            context.Now,
            context.Now + TimeSpan.FromHours(platform.Value.OfferHours)
        );
    }

    /// <summary>What the manufacturer earns is not the merchant's to know: only the day is told.</summary>
    private static void Ask(Job job, Order order, VerbContext context)
    {
        CounterOffer counter = job.Counter!;
        context.Tell(order.Id, "job.countered", job.Id, ("job", job.Number), ("date", VerbContext.Date(counter.ArrivesOn)));
        context.Later(new ExpireCounter(job.Id), job.Id.Value, counter.ExpiresAt);
        context.Later(
            new NotifyOrganisation(
                order.Organisation,
                "job-countered",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["number"] = order.Number,
                    ["title"] = order.Title,
                    ["pieces"] = VerbContext.Number(job.Pieces),
                    ["date"] = VerbContext.Date(counter.ArrivesOn),
                    ["promised"] = VerbContext.Date(order.PromisedOn),
                    ["hours"] = VerbContext.Number((int)(counter.ExpiresAt - context.Now).TotalHours),
                },
                $"/merchant/orders/{order.Id}"
            ),
            job.Id.Value
        );
    }
}
