using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web;

public static class DatabasePreparation
{
    /// <summary>Creates or migrates the database before the first request. Several nodes may start at once.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (db.IsPostgres)
        {
            await db.Database.MigrateAsync();
        }
        else
        {
            string folder = scope.ServiceProvider.GetRequiredService<DataFolder>().Path;
            Directory.CreateDirectory(folder);
            await MigrateSqliteAsync(db, Path.Combine(folder, "migrating.lock"));
        }

        await QuoteSigning.PrepareAsync(db);
        await scope.ServiceProvider.GetRequiredService<TestClock>().ReadAsync();
        await SweepFiles.PrepareAsync(db, scope.ServiceProvider.GetRequiredService<IOptions<PlatformOptions>>().Value.PortalMode, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    /// <summary>
    /// A crash during a migration leaves a row in EF's own lock table, on which SQLite would wait for ever: a file lock, which the
    /// system releases with the process, stands before it, and who holds the file clears the row.
    /// </summary>
    private static async Task MigrateSqliteAsync(AppDbContext db, string lockPath)
    {
        await using FileStream fileLock = await WaitForFileAsync(lockPath);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); DELETE FROM \"__EFMigrationsLock\";");
        await db.Database.MigrateAsync();
        await db.Database.CloseConnectionAsync();
    }

    private static async Task<FileStream> WaitForFileAsync(string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100);
            }
        }
    }
}
