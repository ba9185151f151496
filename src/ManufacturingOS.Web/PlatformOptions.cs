using System.ComponentModel.DataAnnotations;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web;

/// <summary>Settings of the installation under <c>Platform</c>.</summary>
public sealed class PlatformOptions
{
    /// <summary>Which data the portal works on; programs choose by their key's prefix.</summary>
    public Mode PortalMode { get; set; } = Mode.Test;

    /// <summary>Address that links in mails begin with; never taken from a request.</summary>
    [Required, Url]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of the proxies in front, whose word on who asks is believed.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Creates demo data in an empty database and offers the simulation endpoints. Refused in Production.</summary>
    public bool Demo { get; set; }

    /// <summary>Folder of everything that the app writes: database file, uploads, mails, credentials of the demo.</summary>
    public string DataFolder { get; set; } = "App_Data";

    /// <summary>The platform's fee on production and freight, in basis points (800 = 8 %).</summary>
    [Range(0, 5000)]
    public int FeeBasisPoints { get; set; } = 800;

    /// <summary>What the platform keeps at least when a manufacturer asks for more than it was offered, in basis points on production and freight.</summary>
    [Range(0, 5000)]
    public int CounterFloorBasisPoints { get; set; } = 300;

    /// <summary>What a change of currency costs the merchant, in basis points on the stated rate.</summary>
    [Range(0, 1000)]
    public int FxMarginBasisPoints { get; set; } = 100;

    /// <summary>How long a quote holds.</summary>
    [Range(1, 90)]
    public int QuoteDays { get; set; } = 14;

    /// <summary>How long a manufacturer may think about an offer.</summary>
    [Range(1, 336)]
    public int OfferHours { get; set; } = 24;

    /// <summary>Days after delivery in which a claim may be opened; then the goods count as accepted.</summary>
    [Range(1, 60)]
    public int ClaimDays { get; set; } = 7;

    /// <summary>Calls that a key may make in the long run, each second and node; 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public int ApiCallsPerSecond { get; set; } = 100;

    /// <summary>Calls that a rested key may make at once.</summary>
    [Range(1, 1_000_000)]
    public int ApiCallsBurst { get; set; } = 400;

    /// <summary>Quotes are planned over all manufacturers, so they are counted apart.</summary>
    [Range(0, 1_000_000)]
    public int ApiQuotesPerSecond { get; set; } = 50;

    [Range(1, 1_000_000)]
    public int ApiQuotesBurst { get; set; } = 200;

    /// <summary>Calls without a valid key that one address may make in a minute; 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public int ApiFailuresPerMinute { get; set; } = 120;
}
