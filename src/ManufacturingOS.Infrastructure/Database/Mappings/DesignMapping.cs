using ManufacturingOS.Domain.Designs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class DesignMapping : IEntityTypeConfiguration<Design>
{
    public void Configure(EntityTypeBuilder<Design> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Name).HasMaxLength(200);
        builder.Property(d => d.ExternalId).HasMaxLength(64);
        builder.Property(d => d.FileName).HasMaxLength(255);
        builder.Property(d => d.ContentType).HasMaxLength(64);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.PreviewKey).HasMaxLength(64);
        builder.Property(d => d.ThumbnailKey).HasMaxLength(64);
        builder.Property(d => d.ModerationRule).HasMaxLength(64);
        builder.Property(d => d.Inspection).HasJson();
        builder.HasIndex(d => new { d.Organisation, d.Mode, d.Id });
        builder.HasIndex(d => new { d.Organisation, d.Mode, d.ExternalId }).IsUnique().HasFilter("external_id IS NOT NULL");
        builder.HasIndex(d => d.Sha256);
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
