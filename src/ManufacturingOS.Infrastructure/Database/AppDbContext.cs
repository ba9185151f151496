using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Moderation;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Audit;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database;

/// <summary>The whole model, the same on SQLite and PostgreSQL. A context lives for one verb or one query, never for a circuit.</summary>
public sealed class AppDbContext : IdentityDbContext<AppUser, IdentityRole, string>
{
    public AppDbContext(DbContextOptions<AppDbContext> options)
        : base(options)
    {
        // A verb that fails begins again from its beginning: nobody goes back half way.
        Database.AutoSavepointsEnabled = false;
    }

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<Manufacturer> Manufacturers => Set<Manufacturer>();

    public DbSet<CapacitySlot> CapacitySlots => Set<CapacitySlot>();

    public DbSet<Design> Designs => Set<Design>();

    public DbSet<QuoteDraft> QuoteDrafts => Set<QuoteDraft>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Shipment> Shipments => Set<Shipment>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<Payout> Payouts => Set<Payout>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxEvent> Inbox => Set<InboxEvent>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<SandboxPayments.SandboxCheckout> SandboxCheckouts => Set<SandboxPayments.SandboxCheckout>();

    public DbSet<SandboxPayments.SandboxRefund> SandboxRefunds => Set<SandboxPayments.SandboxRefund>();

    public DbSet<SandboxPayments.SandboxTransfer> SandboxTransfers => Set<SandboxPayments.SandboxTransfer>();

    public bool IsPostgres => Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>Topics that changed in this context and were not announced yet; told to open pages after the commit.</summary>
    public HashSet<string> ChangedTopics { get; } = new(StringComparer.Ordinal);

    public override void Dispose()
    {
        ChangedTopics.Clear();
        base.Dispose();
    }

    /// <summary>Contexts are lent from a pool: the next borrower announces only its own changes.</summary>
    public override ValueTask DisposeAsync()
    {
        ChangedTopics.Clear();
        return base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ModelConventions.Apply(configurationBuilder, IsPostgres);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        ModelConventions.UseSnakeCase(builder);
    }
}
