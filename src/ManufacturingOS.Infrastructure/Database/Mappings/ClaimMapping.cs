using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Moderation;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Description).HasMaxLength(4000);
        builder.Property(c => c.Photos).HasJson();
        builder.Property(c => c.Resolution).HasJson();
        builder.HasIndex(c => new { c.Organisation, c.Mode, c.Id });
        // At most one open claim an order.
        builder.HasIndex(c => c.Order).IsUnique().HasFilter("state = 'Open'");
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Rule).HasMaxLength(64);
        builder.Property(c => c.Evidence).HasMaxLength(1000);
        builder.Property(c => c.DecisionNote).HasMaxLength(2000);
        builder.Property(c => c.DecidedBy).HasMaxLength(64);
        builder.HasIndex(c => c.Design);
        builder.HasIndex(c => new { c.Mode, c.Decision, c.Id });
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}
