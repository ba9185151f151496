using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Jobs;

/// <summary>From the press to the parcel: counts that are counted right, and figures that cannot be.</summary>
public abstract class MakingJobs(Portal portal)
{
    [Fact]
    public async Task Pieces_that_failed_are_made_again_before_the_job_can_ship()
    {
        AJob job = await Accepted(JobState.InProduction);

        await Ok(job, new CheckQuality(job.Id, 38, 2, "two crooked", []));
        (await job.Now()).State.ShouldBe(JobState.QualityFailed);
        (await portal.Run(job.House.Actor, new ShipJob(job.Id, "DHL", [new Parcel("1", AJob.Pieces, 0)]))).Refusal!.Code.ShouldBe("wrong-state");

        await Ok(job, new CheckQuality(job.Id, AJob.Pieces, 0, null, []));
        Job made = await job.Now();
        made.State.ShouldBe(JobState.Produced);
        made.Quality!.Passed.ShouldBe(AJob.Pieces);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(40, -1)]
    [InlineData(81, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Counts_that_cannot_be_are_refused(int passed, int failed)
    {
        AJob job = await Accepted(JobState.InProduction);

        Outcome<Done> answer = await portal.Run(job.House.Actor, new CheckQuality(job.Id, passed, failed, null, []));

        answer.Refusal!.Code.ShouldBe("quality-counts-out-of-range");
        (await job.Now()).State.ShouldBe(JobState.InProduction);
    }

    [Fact]
    public async Task Quality_is_counted_in_the_scorecard()
    {
        AJob job = await Accepted(JobState.InProduction);
        int before = await portal.Db(db => db.Manufacturers.Where(m => m.Id == job.House.Organisation.Id).Select(m => m.Scorecard).SingleAsync().ContinueWith(c => c.Result.PassedPieces, TaskScheduler.Default));

        await Ok(job, new CheckQuality(job.Id, AJob.Pieces, 3, null, []));

        var after = await portal.Db(db => db.Manufacturers.Where(m => m.Id == job.House.Organisation.Id).Select(m => m.Scorecard).SingleAsync());
        after.PassedPieces.ShouldBe(before + AJob.Pieces);
    }

    [Fact]
    public async Task Parcels_that_do_not_sum_stay_in_the_house()
    {
        AJob job = await Accepted(JobState.Produced);

        Outcome<Id<Shipment>> answer = await portal.Run(job.House.Actor, new ShipJob(job.Id, "DHL", [new Parcel("A1", 20, 4000), new Parcel("A2", 19, 4000)]));

        answer.Refusal!.Code.ShouldBe("parcels-do-not-sum");
        answer.Refusal.Pointer.ShouldBe("/parcels");
        (await job.Now()).State.ShouldBe(JobState.Produced);
        (await portal.Db(db => db.Shipments.CountAsync(s => s.Job == job.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_parcel_without_a_number_is_named()
    {
        AJob job = await Accepted(JobState.Produced);

        Outcome<Id<Shipment>> answer = await portal.Run(job.House.Actor, new ShipJob(job.Id, "DHL", [new Parcel("A1", 20, 0), new Parcel(" ", 20, 0)]));

        answer.Refusal!.Pointer.ShouldBe("/parcels/1/tracking_number");
    }

    [Fact]
    public async Task Progress_only_grows()
    {
        AJob job = await Accepted(JobState.InProduction);
        await Ok(job, new ReportProgress(job.Id, 12));

        (await portal.Run(job.House.Actor, new ReportProgress(job.Id, 11))).Refusal!.Code.ShouldBe("progress-out-of-range");
        (await job.Now()).Progress.ShouldBe(12);
    }

    private async Task<AJob> Accepted(JobState state) => await (await AJob.Offered(portal, await portal.AManufacturer())).In(state);

    private async Task Ok(AJob job, Verbs.Running.IVerb<Done> verb)
    {
        Outcome<Done> answer = await portal.Run(job.House.Actor, verb);
        answer.IsOk.ShouldBeTrue(answer.Refusal?.Code);
    }
}

public sealed class MakingJobsOnSqliteTests(SqlitePortal portal) : MakingJobs(portal), IClassFixture<SqlitePortal>;

public sealed class MakingJobsOnPostgresTests(PostgresPortal portal) : MakingJobs(portal), IClassFixture<PostgresPortal>;
