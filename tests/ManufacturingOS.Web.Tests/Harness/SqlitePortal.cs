using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>The embedded default: a file in the portal's own folder, copied from one that was migrated once.</summary>
public class SqlitePortal : Portal
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(async () =>
    {
        string folder = Directory.CreateTempSubdirectory("mos-sqlite-").FullName;
        string file = Path.Combine(folder, "template.db");
        await TemplateDatabase.MigrateAsync(DatabaseRegistration.Sqlite, $"Data Source={file};Pooling=False");
        byte[] bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    });

    private string DatabaseFile => Path.Combine(Folder, "manufacturing-os.db");

    protected override async Task CreateDatabase()
    {
        await File.WriteAllBytesAsync(DatabaseFile, await Migrated.Value);
        Settings["ConnectionStrings:Sqlite"] = $"Data Source={DatabaseFile}";
    }

    protected override Task DropDatabase()
    {
        // The pool keeps the file open after the app is gone.
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(Settings["ConnectionStrings:Sqlite"]);
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        return Task.CompletedTask;
    }
}
