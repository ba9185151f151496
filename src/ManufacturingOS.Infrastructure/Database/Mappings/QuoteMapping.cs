using ManufacturingOS.Domain.Quotes;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Infrastructure.Database.Mappings;

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.HasKey(q => q.Id);
        builder.Property(q => q.Request).HasJson();
        builder.Property(q => q.Options).HasJson();
        builder.Property(q => q.Signature).HasMaxLength(64);
        builder.HasIndex(q => new { q.Organisation, q.Mode, q.Id });
    }
}

internal sealed class QuoteDraftMapping : IEntityTypeConfiguration<QuoteDraft>
{
    public void Configure(EntityTypeBuilder<QuoteDraft> builder)
    {
        builder.HasKey(q => q.Id);
        builder.HasIndex(q => new { q.Organisation, q.Mode, q.UpdatedAt });
    }
}
