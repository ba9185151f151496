using ManufacturingOS.Domain.Shipping;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class ShipmentMapping : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Carrier).HasMaxLength(64);
        builder.Property(s => s.Parcels).HasJson();
        builder.Property(s => s.Events).HasJson();
        builder.HasIndex(s => s.Order);
        builder.HasIndex(s => s.Job);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
