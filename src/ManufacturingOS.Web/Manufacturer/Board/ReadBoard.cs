using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.ManufacturerPages.Jobs;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.ManufacturerPages.Board;

/// <summary>The jobs of one state, the one that is due first on top.</summary>
/// <param name="HasMore">There are more than a board can show.</param>
public sealed record BoardColumn(JobState State, IReadOnlyList<JobRow> Jobs, bool HasMore);

public static class ReadBoard
{
    private const int MostInColumn = 60;

    /// <summary>How long what was delivered stays on the board.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(14);

    private static readonly JobState[] States = [JobState.Accepted, JobState.InProduction, JobState.QualityFailed, JobState.Produced, JobState.Shipped, JobState.Delivered];

    public static async Task<IReadOnlyList<BoardColumn>> Run(AppDbContext db, Actor actor, DateTimeOffset now)
    {
        DateTimeOffset since = now - Afterwards;
        var columns = new List<BoardColumn>();
        foreach (JobState state in States)
        {
            IQueryable<Job> jobs = JobRow.Own(db, actor, [state]).Where(j => j.DeliveredAt == null || j.DeliveredAt > since);
            IReadOnlyList<JobRow> rows = await JobRow.Read(db, jobs.OrderBy(j => j.DueOn).ThenBy(j => j.Id).Take(MostInColumn + 1));
            columns.Add(new BoardColumn(state, [.. rows.Take(MostInColumn)], rows.Count > MostInColumn));
        }

        return columns;
    }
}
