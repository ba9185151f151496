using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>
/// The whole portal on a database of its own, one per test class: <c>IClassFixture&lt;SqlitePortal&gt;</c> or
/// <c>IClassFixture&lt;PostgresPortal&gt;</c>. Nothing of the app is replaced; promised work waits for <see cref="Drain"/> unless
/// <see cref="WorksInBackground"/>.
/// </summary>
/// <example>
/// A test that must hold on both databases is an abstract class with its facts, and two classes without any:
/// <code>
/// public abstract class AcceptingJobs(Portal portal) { [Fact] public async Task Of_two_… }
/// public sealed class AcceptingJobsOnSqlite(SqlitePortal portal) : AcceptingJobs(portal), IClassFixture&lt;SqlitePortal&gt;;
/// public sealed class AcceptingJobsOnPostgres(PostgresPortal portal) : AcceptingJobs(portal), IClassFixture&lt;PostgresPortal&gt;;
/// </code>
/// </example>
public abstract class Portal : IAsyncLifetime
{
    private PortalApp? app;

    /// <summary>Settings of this installation, changed by a derived fixture before the start.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that the app writes: uploads, mails, the SQLite file.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mos-portal-").FullName;

    public IServiceProvider Services => App.Services;

    /// <summary>Where a browser finds the portal; only with <see cref="OnRealPort"/>.</summary>
    public Uri Address => App.Address;

    public PlatformClock Clock => Services.GetRequiredService<PlatformClock>();

    /// <summary>Errors that the app logged, in the order of their appearance.</summary>
    public ErrorLog Errors { get; } = new();

    public Mailbox Mails => new(Path.Combine(Folder, "mail"));

    /// <summary>Development, where scopes are validated and static assets come from their projects; a test of production says so.</summary>
    public virtual string Environment => "Development";

    /// <summary>True for a browser: Kestrel on a free port instead of the server in memory.</summary>
    public virtual bool OnRealPort => false;

    /// <summary>True when outbox and deadlines run by themselves, as in production.</summary>
    public virtual bool WorksInBackground => false;

    private PortalApp App => app ?? throw new InvalidOperationException("The portal is not started: use it as a fixture.");

    public async Task InitializeAsync()
    {
        await CreateDatabase();
        app = new PortalApp(this);
        app.Start();
        await Prepare();
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await DropDatabase();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Looks into the database, or changes it when a test needs a state that no verb makes; changes are saved.</summary>
    public async Task<T> Db<T>(Func<AppDbContext, Task<T>> use)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        T result = await use(db);
        await db.SaveChangesAsync();
        return result;
    }

    public Task Db(Func<AppDbContext, Task> use) =>
        Db<object?>(async db =>
        {
            await use(db);
            return null;
        });

    /// <summary>Runs a verb as a page or an endpoint would.</summary>
    public Task<Outcome<TResult>> Run<TResult>(Actor actor, IVerb<TResult> verb) => Services.GetRequiredService<VerbRunner>().Run(actor, verb);

    /// <summary>Runs what was promised for now, and what that promises, until nothing is due.</summary>
    /// <exception cref="InvalidOperationException">Some promised work threw: that is a bug and not a refusal.</exception>
    public Task Drain() => PromisedWork.DrainAsync(this);

    /// <summary>Moves the clock and lets the deadlines fall that lie between.</summary>
    public Task Advance(TimeSpan time)
    {
        Clock.Offset += time;
        return Drain();
    }

    /// <summary>A browser without JavaScript that is not signed in. Keeps cookies; redirects are not followed.</summary>
    public HttpClient Visitor(params DelegatingHandler[] handlers) => App.CreateDefaultClient([new CookieContainerHandler(new()), .. handlers]);

    /// <summary>The same with a cookie that was made elsewhere.</summary>
    internal HttpClient WithCookie(System.Net.Cookie cookie)
    {
        var cookies = new System.Net.CookieContainer();
        cookies.Add(App.ClientOptions.BaseAddress, cookie);
        return App.CreateDefaultClient(new CookieContainerHandler(cookies));
    }

    /// <summary>Makes the database and puts its connection string into <see cref="Settings"/>.</summary>
    protected abstract Task CreateDatabase();

    protected abstract Task DropDatabase();

    /// <summary>What a derived fixture does once, before its first test.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;
}
