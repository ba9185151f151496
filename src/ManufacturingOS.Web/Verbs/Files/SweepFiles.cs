using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Files;

/// <summary>
/// Deletes files that nothing names: refused uploads, broken-off ones, what a crash left. Promises itself again for the next day. Two
/// chains of promises, begun by two nodes at once, become one: whoever sees a later promise makes none.
/// </summary>
[By(Side.System)]
public sealed record SweepFiles : IVerb<int>, IEffect
{
    public const string Subject = "files";

    /// <summary>After a start there is more urgent work.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromHours(1);

    /// <summary>Promises the first sweep of an installation; does nothing when one is promised.</summary>
    internal static async Task PrepareAsync(AppDbContext db, Mode mode, DateTimeOffset now)
    {
        if (!await db.Outbox.AnyAsync(m => m.Verb == nameof(SweepFiles) && m.DoneAt == null && m.ParkedAt == null))
        {
            var first = new SweepFiles();
            db.Outbox.Add(new OutboxMessage { Verb = nameof(SweepFiles), Body = VerbCatalogue.Write(first), Subject = Subject, Mode = mode, CreatedAt = now, DueAt = now + AfterStart });
            await db.SaveChangesAsync();
        }
    }
}

internal sealed partial class SweepFilesHandler(AppDbContext db, IFileStore files, ILogger<SweepFilesHandler> logger) : IHandler<SweepFiles, int>
{
    /// <summary>Younger files may belong to a record that is not committed yet.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private static readonly TimeSpan Every = TimeSpan.FromHours(24);

    public async Task<Outcome<int>> Handle(SweepFiles verb, VerbContext context)
    {
        HashSet<UInt128> named = await FileReferences.All(db, context.Cancelled);
        int gone = await files.SweepAsync(
            async (sha256, stop) => named.Contains(FileReferences.FirstLook(sha256)) || await FileReferences.Names(db, sha256, stop),
            Grace,
            context.Cancelled
        );
        Log.Swept(logger, gone, named.Count);
        if (!await db.Outbox.AnyAsync(m => m.Verb == nameof(SweepFiles) && m.DoneAt == null && m.ParkedAt == null && m.DueAt > context.Now, context.Cancelled))
        {
            context.Later(new SweepFiles(), SweepFiles.Subject, context.Now + Every);
        }

        return gone;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Gone} files that nothing named are gone; {Named} are named")]
        public static partial void Swept(ILogger logger, int gone, int named);
    }
}
