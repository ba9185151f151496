using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Planning.Routing;

namespace ManufacturingOS.Specs.Planning.Builders;

/// <summary>A verified house with one press, a plain rate card and worldwide freight; a test names only what matters to it.</summary>
internal sealed record AManufacturer(string Name)
{
    public string Country { get; init; } = "US";

    public Currency Currency { get; init; } = Currency.Usd;

    public PrintMethod[] Methods { get; init; } = [PrintMethod.ScreenPrinting];

    public string[] Blanks { get; init; } = ["tee-heavy", "hoodie", "tote"];

    /// <summary>Run charge of one piece at the first step of the ladder.</summary>
    public decimal Run { get; init; } = 2.00m;

    /// <summary>From this quantity on the run charge is three quarters.</summary>
    public int Break { get; init; } = 72;

    public decimal BlankPrice { get; init; } = 4.00m;

    public long SetupCents { get; init; } = 1500;

    public long FreightCents { get; init; } = 800;

    public int TransitDays { get; init; } = 3;

    public string[] ShipsTo { get; init; } = [ShippingZone.Everywhere];

    public int LeadDays { get; init; } = 5;

    public int MinutesPerWeek { get; init; } = 2400;

    public int PiecesPerHour { get; init; } = 60;

    public int SetupMinutes { get; init; } = 10;

    public int MinPieces { get; init; } = 1;

    public int MaxPieces { get; init; } = 10_000;

    public int? MaxColours { get; init; } = 6;

    public int MaxMillimetres { get; init; } = 400;

    /// <summary>Presses beside the plain one of each method.</summary>
    public Capability[] MorePresses { get; init; } = [];

    public RushStep[] Rush { get; init; } = [];

    public DateOnly[] Holidays { get; init; } = [];

    public Verification Verification { get; init; } = Verification.Verified;

    public Mode Mode { get; init; } = Mode.Test;

    public Scorecard Scorecard { get; init; } = Scorecard.New;

    public Id<Organisation> Id => new("org_" + Name);

    public ListedManufacturer Listed => new(Manufacturer, Name, Country, "en");

    public Manufacturer Manufacturer =>
        new()
        {
            Id = Id,
            Verification = Verification,
            Currency = Currency,
            Capabilities =
            [
                .. Methods.Select(method => new Capability(
                    method,
                    Blanks,
                    Tenths.FromMillimetres(MaxMillimetres),
                    Tenths.FromMillimetres(MaxMillimetres),
                    MinPieces,
                    MaxPieces,
                    MaxColours,
                    SetupMinutes,
                    PiecesPerHour
                )),
                .. MorePresses,
            ],
            RateCard = RateCard,
            Shipping = new ShippingTable([new ShippingZone("zone", ShipsTo, new Money(FreightCents, Currency), new Money(FreightCents / 4, Currency), TransitDays)]),
            Capacity = new WeeklyCapacity(Methods.ToDictionary(method => method, _ => MinutesPerWeek), Holidays),
            Scorecard = Scorecard,
            LeadDays = LeadDays,
            Mode = Mode,
        };

    private RateCard RateCard =>
        new(
            1,
            Currency,
            new DateOnly(2020, 1, 1),
            null,
            [
                .. Methods.Select(method => new MethodRate(
                    method,
                    RateBasis.Piece,
                    [0],
                    [new RateStep(1, [Run]), new RateStep(Break, [Run * 0.75m])],
                    new SetupRate(Money.Zero(Currency), [], new Money(SetupCents, Currency)),
                    Money.Zero(Currency),
                    MinPieces
                )),
            ],
            [.. Blanks.Select(blank => new BlankRate(blank, [new BlankStep(1, BlankPrice)], Money.Zero(Currency), new Dictionary<int, Money>()))],
            Rush,
            Money.Zero(Currency)
        );
}
