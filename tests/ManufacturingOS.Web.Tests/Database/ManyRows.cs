using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Tests.Designs;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ManufacturingOS.Web.Tests.Database;

/// <summary>
/// A portal after years of trade: twenty thousand rows in each table that grows with it. Half of them are of one merchant and one
/// manufacturer, every two hundredth of another, who would have to be searched for without an index. Everything is done but the newest
/// forty, which are in all states.
/// </summary>
public sealed class ManyRows : PostgresPortal
{
    private const int Rows = 20_000;
    private const int Recent = 40;

    /// <summary>Number of a copied row as it stands in its id: newer rows have greater ones.</summary>
    private const string Place = "lpad(g::text, 8, '0')";

    public static readonly string[] Tables = ["orders", "jobs", "designs", "quotes", "timeline", "payouts"];

    private NpgsqlDataSource source = null!;

    /// <summary>Who has half of everything, and who has little.</summary>
    public IReadOnlyList<Person> Merchants { get; private set; } = [];

    public IReadOnlyList<Person> Manufacturers { get; private set; } = [];

    public Id<Order> Order { get; private set; }

    internal AskedQueries Queries { get; private set; } = null!;

    public async Task<object?> Ask(string sql, params NpgsqlParameter[] parameters)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteScalarAsync();
    }

    protected override async Task Prepare()
    {
        source = NpgsqlDataSource.Create(Settings["ConnectionStrings:Postgres"]!);
        Queries = new AskedQueries(Settings["ConnectionStrings:Postgres"]!);
        AnOrder order = await AnOrder.Delivered(this);
        Order = order.Id;
        Merchants = [order.Merchant, await this.AMerchant()];
        Manufacturers = [order.Makers[0], await this.AManufacturer()];
        await order.Merchant.ADesign();
        await Db(async db => db.Quotes.Add(QuoteOf(await db.Orders.AsNoTracking().SingleAsync())));
        await Db(async db => db.Payouts.Add(PayoutOf(await db.Jobs.AsNoTracking().SingleAsync())));

        string merchant = OneOf("organisation", Merchants[1]);
        string manufacturer = OneOf("manufacturer", Manufacturers[1]);
        await Copy("orders", ("id", $"'ord_' || {Place}"), ("quote", $"'qte_' || {Place}"), ("organisation", merchant), ("number", "'N' || g"), ("tracking_token", "'t' || g"), ("state", OneOf<OrderState>(OrderState.Closed)));
        await Copy("jobs", ("id", $"'job_' || {Place}"), ("order", $"'ord_' || {Place}"), ("manufacturer", manufacturer), ("number", "'J' || g"), ("state", OneOf<Domain.Jobs.JobState>(Domain.Jobs.JobState.PaidOut)));
        await Copy("designs", ("id", $"'des_' || {Place}"), ("organisation", merchant));
        await Copy("quotes", ("id", $"'qte_' || {Place}"), ("organisation", merchant));
        await Copy("payouts", ("id", $"'pyt_' || {Place}"), ("manufacturer", manufacturer), ("state", OneOf<PayoutState>(PayoutState.Paid)));
        await Copy("timeline", ("order", $"'ord_' || {Place}"), ("job", $"'job_' || {Place}"));
        await Ask("ANALYZE");
    }

    protected override async Task DropDatabase()
    {
        Queries.Dispose();
        await source.DisposeAsync();
        await base.DropDatabase();
    }

    private static string OneOf(string column, Person small) => $"CASE WHEN g % 200 = 0 THEN '{small.Organisation.Id}' WHEN g % 2 = 0 THEN t.{column} ELSE 'org_other' || g % 100 END";

    private static string OneOf<TState>(TState usual)
        where TState : struct, Enum =>
        $"CASE WHEN g > {Rows - Recent} THEN ('{{{string.Join(',', Enum.GetNames<TState>())}}}'::text[])[1 + g / 2 % {Enum.GetNames<TState>().Length}] ELSE '{usual}' END";

    private Quote QuoteOf(Order order) =>
        new()
        {
            Id = Services.GetRequiredService<IIds>().New<Quote>(),
            Organisation = order.Organisation,
            Mode = order.Mode,
            Request = order.Request,
            Options = [order.Option],
            CreatedAt = order.CreatedAt,
            ValidUntil = order.CreatedAt,
            Signature = "",
        };

    private Payout PayoutOf(Domain.Jobs.Job job) =>
        new()
        {
            Id = Services.GetRequiredService<IIds>().New<Payout>(),
            Manufacturer = job.Manufacturer,
            Mode = job.Mode,
            Amount = job.Earnings,
            Provider = "sandbox",
            Jobs = [job.Id.Value],
            CreatedAt = job.OfferedAt,
        };

    /// <summary>Writes the table's one row many times more, with other values in some columns; a generated key is left out.</summary>
    private async Task Copy(string table, params (string Column, string Value)[] other)
    {
        string[] columns = (string[])(await Ask("SELECT array_agg(column_name::text) FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO'", new NpgsqlParameter { Value = table }))!;
        IEnumerable<string> values = columns.Select(c => other.FirstOrDefault(o => o.Column == c).Value ?? $"t.\"{c}\"");
        await Ask($"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM generate_series(1, {Rows}) g, (SELECT * FROM {table} LIMIT 1) t");
    }
}
