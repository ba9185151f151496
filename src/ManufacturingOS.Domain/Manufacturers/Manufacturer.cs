using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Manufacturers;

public enum Verification
{
    /// <summary>Registered; gets no offers yet.</summary>
    Unverified,

    /// <summary>Checked by an administrator; gets offers.</summary>
    Verified,

    /// <summary>Gets no new offers; open jobs go on.</summary>
    Suspended,
}

/// <summary>The making side of an organisation: what it can make, at what price, how much, and how well it has done so far.</summary>
public sealed class Manufacturer
{
    public required Id<Organisation> Id { get; init; }

    public Verification Verification { get; set; }

    /// <summary>Currency of the rate card, the earnings and the payouts.</summary>
    public required Currency Currency { get; set; }

    public required IReadOnlyList<Capability> Capabilities { get; set; }

    public required RateCard RateCard { get; set; }

    public required ShippingTable Shipping { get; set; }

    public required WeeklyCapacity Capacity { get; set; }

    public Scorecard Scorecard { get; set; } = Scorecard.New;

    /// <summary>Business days from acceptance to dispatch when the press is free.</summary>
    public int LeadDays { get; set; } = 5;

    /// <summary>The manufacturer's own test data and live data are apart like everybody's.</summary>
    public Mode Mode { get; init; }

    public long Version { get; set; }
}
