using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Jobs;

/// <summary>
/// Records the count at the end of the line. When all pieces of the job passed it can ship; else the failed ones are made again and
/// counted again. <paramref name="Photos"/> are keys in the file store.
/// </summary>
[By(Side.Manufacturer, "jobs:write")]
public sealed record CheckQuality(Id<Job> Job, int Passed, int Failed, string? Note, IReadOnlyList<string> Photos) : IVerb<Done>;

internal sealed class CheckQualityHandler(AppDbContext db, IFileStore files) : IHandler<CheckQuality, Done>
{
    private const int MaxPhotos = 12;
    private const int MaxNote = 1000;

    public async Task<Outcome<Done>> Handle(CheckQuality verb, VerbContext context)
    {
        Outcome<Job> found = await db.OwnJob(verb.Job, context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Job job = found.Value;
        if (await Refused(verb, job, context.Cancelled) is { } refusal)
        {
            return refusal;
        }

        bool passed = verb.Passed >= job.Pieces;
        Outcome<JobState> next = JobLifecycle.Table.Next(job.State, passed ? JobVerb.PassQuality : JobVerb.FailQuality);
        if (!next.IsOk)
        {
            return next.Refusal;
        }

        job.State = next.Value;
        job.Quality = new QualityCheck(verb.Passed, verb.Failed, verb.Note, verb.Photos, context.Now);
        job.Progress = Math.Min(job.Pieces, Math.Max(job.Progress, verb.Passed));
        Manufacturer manufacturer = await db.Manufacturers.FirstAsync(m => m.Id == job.Manufacturer, context.Cancelled);
        manufacturer.Scorecard = manufacturer.Scorecard with
        {
            Pieces = manufacturer.Scorecard.Pieces + verb.Passed + verb.Failed,
            PassedPieces = manufacturer.Scorecard.PassedPieces + verb.Passed,
        };
        if (passed)
        {
            job.ProducedAt = context.Now;
            context.Tell(job.Order, "job.produced", job.Id, ("job", job.Number), ("passed", VerbContext.Number(verb.Passed)), ("failed", VerbContext.Number(verb.Failed)));
        }
        else
        {
            context.Tell(job.Order, "job.quality_failed", job.Id, ("job", job.Number), ("passed", VerbContext.Number(verb.Passed)), ("pieces", VerbContext.Number(job.Pieces)));
        }

        return Done.Ok;
    }

    private async Task<Refusal?> Refused(CheckQuality verb, Job job, CancellationToken cancelled)
    {
        // Spare pieces may pass too, but nobody makes twice the order.
        if (verb.Passed < 0 || verb.Failed < 0 || verb.Passed + verb.Failed == 0 || verb.Passed > job.Pieces * 2L || verb.Failed > job.Pieces * 2L)
        {
            return Refusal.Invalid("quality-counts-out-of-range", "/passed", ("pieces", job.Pieces));
        }

        if (verb.Note?.Length > MaxNote)
        {
            return Refusal.Invalid("note-too-long", "/note", ("limit", MaxNote));
        }

        if (verb.Photos.Count > MaxPhotos)
        {
            return Refusal.Invalid("too-many-photos", "/photos", ("limit", MaxPhotos));
        }

        foreach (string photo in verb.Photos)
        {
            if (photo.Length != 64 || !photo.All(char.IsAsciiHexDigitLower) || !await files.ExistsAsync(photo, cancelled))
            {
                return Refusal.Invalid("photo-not-found", "/photos");
            }
        }

        return null;
    }
}
