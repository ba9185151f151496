using ManufacturingOS.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.HasKey(p => new { p.Key, p.Organisation });
        builder.Property(p => p.Key).HasMaxLength(64);
        builder.Property(p => p.ThumbnailKey).HasMaxLength(64);
        builder.HasIndex(p => p.ThumbnailKey);
    }
}
