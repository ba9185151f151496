using ManufacturingOS.Infrastructure.Audit;
using ManufacturingOS.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(m => m.Sequence);
        builder.Property(m => m.Verb).HasMaxLength(64);
        builder.Property(m => m.Subject).HasMaxLength(128);
        builder.Property(m => m.Note).HasMaxLength(2000);
        builder.HasIndex(m => m.DueAt).HasFilter("done_at IS NULL AND parked_at IS NULL");
    }
}

internal sealed class InboxEventMapping : IEntityTypeConfiguration<InboxEvent>
{
    public void Configure(EntityTypeBuilder<InboxEvent> builder)
    {
        builder.ToTable("inbox");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Provider).HasMaxLength(32);
        builder.Property(e => e.EventId).HasMaxLength(128);
        builder.Property(e => e.Type).HasMaxLength(64);
        builder.Property(e => e.ObjectId).HasMaxLength(128);
        builder.Property(e => e.Note).HasMaxLength(500);
        builder.HasIndex(e => new { e.Provider, e.EventId }).IsUnique();
    }
}

internal sealed class IdempotentAnswerMapping : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.HasKey(a => new { a.Organisation, a.Key });
        builder.Property(a => a.Organisation).HasMaxLength(64);
        builder.Property(a => a.Key).HasMaxLength(255);
        builder.Property(a => a.Fingerprint).HasMaxLength(64);
        builder.Property(a => a.Run).HasMaxLength(32);
        builder.Property(a => a.Location).HasMaxLength(300);
        builder.HasIndex(a => a.CreatedAt);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Actor).HasMaxLength(64);
        builder.Property(e => e.ActorName).HasMaxLength(256);
        builder.Property(e => e.Act).HasMaxLength(64);
        builder.Property(e => e.Subject).HasMaxLength(64);
        builder.Property(e => e.Note).HasMaxLength(2000);
        builder.HasIndex(e => e.Subject);
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(64);
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Name).HasMaxLength(128);
    }
}
