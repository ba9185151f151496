using ManufacturingOS.Domain.Manufacturers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class ManufacturerMapping : IEntityTypeConfiguration<Manufacturer>
{
    public void Configure(EntityTypeBuilder<Manufacturer> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Capabilities).HasJson();
        builder.Property(m => m.RateCard).HasJson();
        builder.Property(m => m.Shipping).HasJson();
        builder.Property(m => m.Capacity).HasJson();
        builder.Property(m => m.Scorecard).HasJson();
        builder.Property(m => m.Version).IsConcurrencyToken();
    }
}

internal sealed class CapacitySlotMapping : IEntityTypeConfiguration<CapacitySlot>
{
    public void Configure(EntityTypeBuilder<CapacitySlot> builder)
    {
        builder.HasKey(c => new { c.Manufacturer, c.Method, c.Week });
        builder.ToTable(t => t.HasCheckConstraint("ck_capacity_not_negative", "used_minutes >= 0"));
    }
}
