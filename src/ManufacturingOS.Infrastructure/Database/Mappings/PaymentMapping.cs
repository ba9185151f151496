using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Infrastructure.SandboxPayments;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Provider).HasMaxLength(32);
        builder.Property(p => p.Reference).HasMaxLength(128);
        builder.Property(p => p.ChargeReference).HasMaxLength(128);
        builder.Property(p => p.CheckoutUrl).HasMaxLength(1000);
        builder.HasIndex(p => new { p.Provider, p.Reference }).IsUnique();
        builder.HasIndex(p => p.Order);
        // Paying twice in two tabs: at most one payment of an order is open, and at most one succeeds.
        builder.HasIndex(p => p.Order, "ix_payments_one_open").IsUnique().HasFilter("state = 'Open'");
        builder.HasIndex(p => p.Order, "ix_payments_one_success").IsUnique().HasFilter("state = 'Succeeded'");
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class RefundMapping : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Reason).HasMaxLength(32);
        builder.Property(r => r.Key).HasMaxLength(128);
        builder.Property(r => r.Reference).HasMaxLength(128);
        builder.Property(r => r.FailureCode).HasMaxLength(64);
        builder.HasIndex(r => r.Order);
        builder.HasIndex(r => r.Key).IsUnique();
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}

internal sealed class PayoutMapping : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Jobs).HasJson();
        builder.Property(p => p.Provider).HasMaxLength(32);
        builder.Property(p => p.Reference).HasMaxLength(128);
        builder.Property(p => p.FailureCode).HasMaxLength(64);
        builder.HasIndex(p => new { p.Manufacturer, p.Mode, p.Id });
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Key).HasMaxLength(128);
        builder.HasIndex(e => e.Key).IsUnique();
        builder.HasIndex(e => e.Order);
        builder.HasMany(e => e.Postings).WithOne().HasForeignKey(p => p.Entry);
    }
}

internal sealed class PostingMapping : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Account).HasMaxLength(100);
        builder.HasIndex(p => new { p.Account, p.Currency, p.Mode });
        builder.HasIndex(p => p.Entry);
    }
}

internal sealed class SandboxCheckoutMapping : IEntityTypeConfiguration<SandboxCheckout>
{
    public void Configure(EntityTypeBuilder<SandboxCheckout> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).HasMaxLength(64);
        builder.Property(c => c.Operation).HasMaxLength(128);
        builder.HasIndex(c => c.Operation).IsUnique();
        builder.Property(c => c.ClientReference).HasMaxLength(64);
        builder.Property(c => c.Description).HasMaxLength(300);
        builder.Property(c => c.SuccessUrl).HasMaxLength(1000);
        builder.Property(c => c.CancelUrl).HasMaxLength(1000);
        builder.Property(c => c.Status).HasMaxLength(32);
        builder.Property(c => c.DeclineCode).HasMaxLength(64);
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}

internal sealed class SandboxRefundMapping : IEntityTypeConfiguration<SandboxRefund>
{
    public void Configure(EntityTypeBuilder<SandboxRefund> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(64);
        builder.Property(r => r.Operation).HasMaxLength(128);
        builder.HasIndex(r => r.Operation).IsUnique();
        builder.Property(r => r.Checkout).HasMaxLength(64);
        builder.HasIndex(r => r.Checkout);
        builder.Property(r => r.ClientReference).HasMaxLength(64);
    }
}

internal sealed class SandboxTransferMapping : IEntityTypeConfiguration<SandboxTransfer>
{
    public void Configure(EntityTypeBuilder<SandboxTransfer> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).HasMaxLength(64);
        builder.Property(t => t.Operation).HasMaxLength(128);
        builder.HasIndex(t => t.Operation).IsUnique();
        builder.Property(t => t.Destination).HasMaxLength(64);
        builder.Property(t => t.ClientReference).HasMaxLength(64);
    }
}
