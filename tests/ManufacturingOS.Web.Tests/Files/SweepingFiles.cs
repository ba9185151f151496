using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Tests.Designs;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Jobs;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Files;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Files;

/// <summary>Files that nothing names go by themselves; all others stay.</summary>
public abstract class SweepingFiles(Portal portal)
{
    private IFileStore Store => portal.Services.GetRequiredService<IFileStore>();

    [Fact]
    public async Task What_is_named_stays_and_what_nothing_names_goes()
    {
        Person merchant = await portal.AMerchant();
        Design design = await Stored(await merchant.ADesign());
        Design deleted = await Stored(await merchant.ADesign(Artwork.Png(width: 900, height: 700), "old.png"));
        await portal.Run(merchant.Actor, new DeleteDesign(deleted.Id));
        AJob job = await AJob.Offered(portal, await portal.AManufacturer());
        string onCheck = await Keep("on a quality check only");
        await portal.Db(async db => (await db.Jobs.SingleAsync(j => j.Id == job.Id)).Quality = new QualityCheck(1, 0, null, [onCheck], portal.Clock.GetUtcNow()));
        string orphan = await Keep("orphan");
        string young = await Keep("young orphan");
        string[] old = [design.Sha256, design.PreviewKey, design.ThumbnailKey, deleted.Sha256, deleted.PreviewKey, deleted.ThumbnailKey, onCheck, orphan];
        Age(old);

        Outcome<int> swept = await portal.Run(Actor.System(Mode.Test), new SweepFiles());

        swept.IsOk.ShouldBeTrue(swept.Refusal?.Code);
        foreach (string named in old[..^1].Append(young))
        {
            (await Store.ExistsAsync(named)).ShouldBeTrue(named);
        }

        (await Store.ExistsAsync(orphan)).ShouldBeFalse();
    }

    [Fact]
    public async Task It_happens_every_day_without_being_asked()
    {
        string first = await Keep("first day");
        Age(first);
        await portal.Advance(TimeSpan.FromHours(25));
        (await Store.ExistsAsync(first)).ShouldBeFalse();

        string second = await Keep("second day");
        Age(second);
        await portal.Advance(TimeSpan.FromHours(25));
        (await Store.ExistsAsync(second)).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_chains_of_promises_become_one()
    {
        await portal.Db(db =>
        {
            for (int i = 1; i <= 3; i++)
            {
                DateTimeOffset due = portal.Clock.GetUtcNow().AddMinutes(i);
                db.Outbox.Add(new OutboxMessage { Verb = nameof(SweepFiles), Body = "{}", Subject = SweepFiles.Subject, Mode = Mode.Test, CreatedAt = due, DueAt = due });
            }

            return Task.CompletedTask;
        });

        await portal.Advance(TimeSpan.FromHours(25));
        await portal.Advance(TimeSpan.FromHours(25));

        (await portal.Db(db => db.Outbox.CountAsync(m => m.Verb == nameof(SweepFiles) && m.DoneAt == null))).ShouldBe(1);
    }

    /// <summary>A new column that names files and is not asked would have its files deleted.</summary>
    [Fact]
    public async Task Every_column_that_looks_like_a_file_is_asked()
    {
        string[] others = ["ApiKey.Hash", "IdempotentAnswer.Key", "JournalEntry.Key", "Refund.Key"];
        int asked = await portal.Db(db => Task.FromResult(FileReferences.Columns(db).Count));

        string[] found = await portal.Db(db =>
            Task.FromResult<string[]>(
                [
                    .. from type in db.Model.GetEntityTypes()
                    where type.ClrType.Namespace!.StartsWith("ManufacturingOS", StringComparison.Ordinal)
                    from property in type.GetProperties()
                    where property.ClrType == typeof(string) && (property.Name == "Sha256" || property.Name.EndsWith("Key", StringComparison.Ordinal))
                    let name = $"{type.ClrType.Name}.{property.Name}"
                    where !others.Contains(name)
                    orderby name
                    select name,
                ]
            )
        );

        found.ShouldBe(["Design.PreviewKey", "Design.Sha256", "Design.ThumbnailKey", "Job.ThumbnailKey", "Order.ThumbnailKey", "Photo.Key", "Photo.ThumbnailKey"]);
        asked.ShouldBe(found.Length);
    }

    private async Task<string> Keep(string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content + ManufacturingOS.Infrastructure.Time.IdSource.NewSecret()));
        return (await Store.SaveAsync(stream, 1_000)).Value.Sha256;
    }

    /// <summary>As if the files had come two days ago.</summary>
    private void Age(params string[] keys)
    {
        foreach (string path in Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories).Where(p => keys.Contains(Path.GetFileName(p))))
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        }
    }

    private Task<Design> Stored(Id<Design> id) => portal.Db(db => db.Designs.AsNoTracking().SingleAsync(d => d.Id == id));
}

public sealed class SweepingFilesOnSqliteTests(SqlitePortal portal) : SweepingFiles(portal), IClassFixture<SqlitePortal>;

public sealed class SweepingFilesOnPostgresTests(PostgresPortal portal) : SweepingFiles(portal), IClassFixture<PostgresPortal>;
