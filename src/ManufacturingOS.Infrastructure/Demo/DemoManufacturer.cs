using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Infrastructure.Demo;

/// <summary>A made-up manufacturer for demonstrations and tests.</summary>
/// <param name="Slug">Stable name; the id of its organisation is made from it.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record DemoManufacturer(
    string Slug,
    string Name,
    string City,
    string Country,
    string Language,
    string TimeZone,
    int LeadDays,
    Scorecard Scorecard,
    IReadOnlyList<Capability> Capabilities,
    RateCard RateCard,
    ShippingTable Shipping,
    WeeklyCapacity Capacity
)
{
    public Id<Organisation> Id => Id<Organisation>.Of("org_demo-" + Slug);

    public Organisation ToOrganisation(DateTimeOffset createdAt) =>
        new()
        {
            Id = Id,
            Kind = OrganisationKind.Manufacturer,
            Name = Name,
            Country = Country,
            Language = Language,
            Currency = RateCard.Currency,
            TimeZone = TimeZone,
            CreatedAt = createdAt,
        };

    /// <summary>Verified, so that it gets offers at once.</summary>
    public Manufacturer ToManufacturer(Mode mode) =>
        new()
        {
            Id = Id,
            Verification = Verification.Verified,
            Currency = RateCard.Currency,
            Capabilities = Capabilities,
            RateCard = RateCard,
            Shipping = Shipping,
            Capacity = Capacity,
            Scorecard = Scorecard,
            LeadDays = LeadDays,
            Mode = mode,
        };
}
