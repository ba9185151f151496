using ManufacturingOS.Domain.Orders;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Number).HasMaxLength(16);
        builder.HasIndex(o => o.Number).IsUnique();
        builder.Property(o => o.ExternalId).HasMaxLength(64);
        builder.Property(o => o.Title).HasMaxLength(300);
        builder.Property(o => o.ThumbnailKey).HasMaxLength(64);
        builder.Property(o => o.TrackingToken).HasMaxLength(64);
        builder.HasIndex(o => o.TrackingToken).IsUnique();
        builder.Property(o => o.Request).HasJson();
        builder.Property(o => o.Option).HasJson();
        builder.Property(o => o.ShipTo).HasJson();
        builder.HasIndex(o => new { o.Organisation, o.Mode, o.Id });
        builder.HasIndex(o => new { o.Organisation, o.Mode, o.State, o.Id });
        builder.HasIndex(o => new { o.Mode, o.Id });
        builder.HasIndex(o => new { o.Organisation, o.Mode, o.ExternalId }).IsUnique().HasFilter("external_id IS NOT NULL");
        // One order from one quote: the second tab finds the first order.
        builder.HasIndex(o => o.Quote).IsUnique();
        builder.Property(o => o.Version).IsConcurrencyToken();
    }
}

internal sealed class TimelineEntryMapping : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.HasKey(t => t.Sequence);
        builder.Property(t => t.Code).HasMaxLength(64);
        builder.Property(t => t.Values).HasJson();
        builder.HasIndex(t => new { t.Order, t.Sequence });
        builder.HasIndex(t => new { t.Job, t.Sequence });
    }
}
