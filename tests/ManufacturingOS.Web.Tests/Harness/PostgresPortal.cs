namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>The database of production: one server for the run, a database of its own for each portal.</summary>
public class PostgresPortal : Portal
{
    private readonly string? shared;
    private PostgresServer? server;
    private string? database;

    public PostgresPortal()
    {
    }

    private PostgresPortal(string shared) => this.shared = shared;

    /// <summary>A second node on the same database, for what must hold between two.</summary>
    public async Task<Portal> AnotherNode()
    {
        var node = new PostgresPortal(Settings["ConnectionStrings:Postgres"]!);
        await node.InitializeAsync();
        return node;
    }

    protected override async Task CreateDatabase()
    {
        if (shared is not null)
        {
            Settings["ConnectionStrings:Postgres"] = shared;
            return;
        }

        server = await PostgresServer.Running;
        database = await server.CreateDatabase();
        Settings["ConnectionStrings:Postgres"] = server.ConnectionString(database);
    }

    protected override Task DropDatabase() => database is null ? Task.CompletedTask : server!.DropDatabase(database);
}
