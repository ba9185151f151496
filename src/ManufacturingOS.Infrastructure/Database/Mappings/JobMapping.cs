using ManufacturingOS.Domain.Jobs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.HasKey(j => j.Id);
        builder.Property(j => j.Number).HasMaxLength(20);
        builder.Property(j => j.Title).HasMaxLength(300);
        builder.Property(j => j.ThumbnailKey).HasMaxLength(64);
        builder.Property(j => j.DeclineNote).HasMaxLength(1000);
        builder.Property(j => j.Plan).HasJson();
        builder.Property(j => j.Quality).HasJson();
        builder.Property(j => j.Counter).HasJson();
        builder.HasIndex(j => j.Order);
        builder.HasIndex(j => new { j.Manufacturer, j.Mode, j.State, j.Id });
        builder.HasIndex(j => new { j.Manufacturer, j.Mode, j.Id });
        builder.HasIndex(j => new { j.Mode, j.Id });
        builder.Property(j => j.Version).IsConcurrencyToken();
    }
}
