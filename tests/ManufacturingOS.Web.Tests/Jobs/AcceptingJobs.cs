using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Manufacturers;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Jobs;

/// <summary>Who gets a job, and the press minutes for it, when several want them at once.</summary>
public abstract class AcceptingJobs(Portal portal)
{
    private const int Rounds = 12;

    [Fact]
    public async Task Of_two_acceptances_at_once_one_wins()
    {
        Person house = await portal.AManufacturer();
        for (int round = 1; round <= Rounds; round++)
        {
            AJob job = await AJob.Offered(portal, house, minutes: 10);

            Outcome<Done>[] answers = await AtOnce(2, _ => portal.Run(house.Actor, new AcceptJob(job.Id)));

            answers.Count(a => a.IsOk).ShouldBe(1);
            answers.Single(a => !a.IsOk).Refusal!.Code.ShouldBe("wrong-state");
            (await Used(house)).ShouldBe(round * 10);
        }
    }

    [Fact]
    public async Task Of_eight_jobs_for_the_last_minutes_one_is_accepted()
    {
        Person house = await portal.AManufacturer(h => h with { MinutesPerWeek = 100 });
        var jobs = new List<AJob>();
        for (int i = 0; i < 8; i++)
        {
            jobs.Add(await AJob.Offered(portal, house, minutes: 60));
        }

        Outcome<Done>[] answers = await AtOnce(8, i => portal.Run(house.Actor, new AcceptJob(jobs[i].Id)));

        answers.Count(a => a.IsOk).ShouldBe(1);
        answers.Where(a => !a.IsOk).ShouldAllBe(a => a.Refusal!.Code == "capacity-used-up");
        (await Used(house)).ShouldBe(60);
    }

    [Fact]
    public async Task A_week_is_never_limited_below_what_is_accepted_at_the_same_moment()
    {
        for (int round = 0; round < Rounds; round++)
        {
            Person house = await portal.AManufacturer();
            AJob job = await AJob.Offered(portal, house, minutes: 60);
            DateOnly week = (await job.Now()).Plan.Week;

            Outcome<Done>[] answers = await AtOnce(2, i => i == 0 ? portal.Run(house.Actor, new AcceptJob(job.Id)) : portal.Run(house.Actor, new SetWeekLimit(PrintMethod.ScreenPrinting, week, 10)));

            answers.Count(a => a.IsOk).ShouldBe(1, string.Join(", ", answers.Select(a => a.Refusal?.Code ?? "ok")));
        }
    }

    [Fact]
    public async Task A_job_of_another_house_is_not_there()
    {
        AJob job = await AJob.Offered(portal, await portal.AManufacturer());
        Person stranger = await portal.AManufacturer();

        (await portal.Run(stranger.Actor, new AcceptJob(job.Id))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Run(stranger.Actor, new DeclineJob(job.Id, DeclineReason.Other))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task A_declined_job_is_offered_to_the_next_house()
    {
        Person first = await portal.AManufacturer(h => h with { ShipsTo = ["US"] });
        AJob job = await AJob.Offered(portal, first);
        Person next = await portal.AManufacturer(h => h with { ShipsTo = ["US"], Run = 0.5m, BlankPrice = 1m });

        (await portal.Run(first.Actor, new DeclineJob(job.Id, DeclineReason.NoCapacity))).IsOk.ShouldBeTrue();
        await portal.Drain();

        Job offered = await portal.Db(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Replaces == job.Id));
        offered.Manufacturer.ShouldNotBe(first.Organisation.Id);
        offered.State.ShouldBe(JobState.Offered);
        offered.Pieces.ShouldBe(AJob.Pieces);
        offered.Manufacturer.ShouldBe(next.Organisation.Id);
    }

    private Task<int> Used(Person house) => portal.Db(db => db.CapacitySlots.Where(s => s.Manufacturer == house.Organisation.Id).SumAsync(s => s.UsedMinutes));

    /// <summary>All begin in the same moment.</summary>
    private static async Task<T[]> AtOnce<T>(int count, Func<int, Task<T>> act)
    {
        using var gate = new Barrier(count);
        return await Task.WhenAll(
            Enumerable.Range(0, count)
                .Select(i =>
                    Task.Factory.StartNew(
                            () =>
                            {
                                gate.SignalAndWait();
                                return act(i);
                            },
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
                )
        );
    }
}

public sealed class AcceptingJobsOnSqliteTests(SqlitePortal portal) : AcceptingJobs(portal), IClassFixture<SqlitePortal>;

public sealed class AcceptingJobsOnPostgresTests(PostgresPortal portal) : AcceptingJobs(portal), IClassFixture<PostgresPortal>;
