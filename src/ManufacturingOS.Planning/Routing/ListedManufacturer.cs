using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Planning.Routing;

/// <summary>What planning knows of one manufacturer: a copy, so that a plan never changes under a writer's hands.</summary>
public sealed class ListedManufacturer
{
    /// <param name="country">ISO 3166-1 alpha-2 of the house.</param>
    /// <param name="language">BCP 47; the language of its tickets.</param>
    public ListedManufacturer(Manufacturer manufacturer, string name, string country, string language)
    {
        Id = manufacturer.Id;
        Name = name;
        Country = country;
        Language = language;
        Mode = manufacturer.Mode;
        IsVerified = manufacturer.Verification == Verification.Verified;
        Currency = manufacturer.Currency;
        Capabilities = manufacturer.Capabilities;
        RateCard = manufacturer.RateCard;
        Shipping = manufacturer.Shipping;
        Capacity = manufacturer.Capacity;
        Scorecard = manufacturer.Scorecard;
        LeadDays = manufacturer.LeadDays;
        LongestRush = RateCard.Rush.Select(step => step.BelowWorkdays - 1).DefaultIfEmpty(0).Max();
        ShortestLead = RateCard.Rush.Count == 0 ? LeadDays : Math.Min(LeadDays, Math.Max(1, RateCard.Rush.Min(step => step.BelowWorkdays) - 1));
    }

    public Id<Organisation> Id { get; }

    public string Name { get; }

    public string Country { get; }

    public string Language { get; }

    public Mode Mode { get; }

    public bool IsVerified { get; }

    public Currency Currency { get; }

    public IReadOnlyList<Capability> Capabilities { get; }

    public RateCard RateCard { get; }

    public ShippingTable Shipping { get; }

    public WeeklyCapacity Capacity { get; }

    public Scorecard Scorecard { get; }

    /// <summary>Working days from acceptance to dispatch when the press is free and nobody pays for haste.</summary>
    public int LeadDays { get; }

    /// <summary>Working days to dispatch at which the rush ladder begins, 0 where there is none.</summary>
    public int LongestRush { get; }

    /// <summary>
    /// The fewest working days in which the house dispatches: one under the shortest step of its rush ladder, never above its usual
    /// lead. A house without rush steps cannot be hurried.
    /// </summary>
    public int ShortestLead { get; }

    /// <summary>Press minutes of a full week, 0 for a method without a press.</summary>
    public int MinutesPerWeek(PrintMethod method) => Capacity.MinutesPerWeek.GetValueOrDefault(method);
}
