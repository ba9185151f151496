using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Demo;

namespace ManufacturingOS.Specs.Pricing;

/// <summary>Each case spoils one row of a good card and expects exactly that row to be named.</summary>
public class RateCardsWithFaults
{
    private static readonly DemoManufacturer House = DemoManufacturers.All.Single(h => h.Slug == "elbe-druck");
    private static readonly RateCard Good = House.RateCard;
    private static readonly MethodRate Screens = Good.Methods[0];
    private static readonly MethodRate Dtg = Good.Methods[1];

    [Fact]
    public void A_ladder_ascends_without_repeating()
    {
        Faults(WithLadder(s => s[1] with { From = 24 }, 1)).ShouldBe([("rate-step-twice", "/methods/0/ladder/1/from")]);
        Faults(WithLadder(s => s[2] with { From = 30 }, 2)).ShouldBe([("rate-ladder-not-ascending", "/methods/0/ladder/2/from")]);
        Faults(WithLadder(s => s[0] with { From = 0 }, 0)).ShouldBe([("rate-step-below-one", "/methods/0/ladder/0/from")]);
        Faults(With(Screens with { Ladder = [] })).ShouldBe([("rate-ladder-empty", "/methods/0/ladder")]);
    }

    [Fact]
    public void A_step_has_a_price_in_each_column()
    {
        Faults(WithLadder(s => s[3] with { Charges = [.. s[3].Charges.Take(5)] }, 3)).ShouldBe([("rate-columns-missing", "/methods/0/ladder/3/charges")]);
        Faults(WithLadder(s => s[0] with { Charges = [.. s[0].Charges.Take(1)] }, 0)).ShouldBeEmpty("columns may begin at a later step");
        Faults(With(Screens with { Tiers = [1, 2, 3, 4, 6, 5] })).ShouldBe([("rate-columns-not-ascending", "/methods/0/tiers/5")]);
    }

    [Fact]
    public void Prices_are_above_zero_below_absurd_and_never_rise()
    {
        Faults(WithCharge(2, 0)).ShouldContain(("rate-price-zero", "/methods/0/ladder/2/charges/0"));
        Faults(WithCharge(2, -1)).ShouldContain(("rate-price-negative", "/methods/0/ladder/2/charges/0"));
        Faults(WithCharge(0, 1_000_000)).ShouldBe([("rate-price-absurd", "/methods/0/ladder/0/charges/0")]);
        Faults(WithCharge(2, 9)).ShouldBe([("rate-price-rises", "/methods/0/ladder/2/charges/0")]);
    }

    [Fact]
    public void Columns_reach_as_far_as_what_is_offered()
    {
        Capability wide = House.Capabilities[0] with { MaxColours = 8 };
        RateCardCheck.Check(Good, [wide, House.Capabilities[1]]).Select(f => (f.Code, f.Pointer)).ShouldBe([("rate-columns-too-few", "/methods/0/tiers")]);
    }

    [Fact]
    public void Prices_and_capabilities_belong_together()
    {
        RateCardCheck.Check(Good, [House.Capabilities[0]]).Select(f => (f.Code, f.Pointer)).ShouldBe([("rate-without-capability", "/methods/1")]);
        Faults(Good with { Methods = [Screens] }).ShouldBe([("capability-without-rate", "/methods")]);
        Faults(Good with { Blanks = [.. Good.Blanks.Skip(1)] }).ShouldBe([("capability-without-rate", "/blanks")]);
        Faults(Good with { Methods = [Screens, Dtg, Dtg] }).ShouldContain(("rate-twice", "/methods/2"));
        Faults(Good with { Blanks = [.. Good.Blanks, Good.Blanks[0]] }).ShouldContain(("rate-twice", $"/blanks/{Good.Blanks.Count}"));
    }

    [Fact]
    public void Amounts_are_in_the_currency_of_the_card()
    {
        Faults(With(Screens with { MinimumCharge = new Money(100, Currency.Usd) })).ShouldBe([("rate-wrong-currency", "/methods/0/minimum_charge")]);
        Faults(Good with { OrderMinimum = new Money(100, Currency.Usd) }).ShouldBe([("rate-wrong-currency", "/order_minimum")]);
        Faults(Good with { Rush = [new RushStep(3, 20, new Money(1, Currency.Gbp))] }).ShouldBe([("rate-wrong-currency", "/rush/0/floor")]);
    }

    [Fact]
    public void The_least_quantity_has_a_step() =>
        Faults(With(Screens with { MinimumPieces = 12 })).ShouldBe([("rate-minimum-below-ladder", "/methods/0/minimum_pieces")]);

    [Fact]
    public void Set_up_by_quantity_needs_a_ladder_by_design() =>
        Faults(With(Screens with { Sharing = TierSharing.Location })).ShouldBe([("rate-setup-needs-design-ladder", "/methods/0/sharing")]);

    [Fact]
    public void Percentages_stay_in_their_range()
    {
        Faults(Good with { Rush = [new RushStep(3, 301, Money.Zero(Currency.Eur))] }).ShouldBe([("rate-percent-out-of-range", "/rush/0/percent")]);
        Faults(With(Screens with { Spares = new SpareRule(11, 0) })).ShouldBe([("rate-percent-out-of-range", "/methods/0/spares/percent")]);
        Faults(With(Screens with { Setup = Screens.Setup with { Waivers = [new SetupWaiver(144, 3, 101)] } })).ShouldBe([("rate-percent-out-of-range", "/methods/0/setup/waivers/0/percent")]);
    }

    [Fact]
    public void Blanks_are_known_and_have_an_upcharge_for_every_large_size()
    {
        int tee = Good.Blanks.ToList().FindIndex(b => b.Blank == "tee-heavy");
        Dictionary<int, Money> without = Good.Blanks[tee].SizeUpcharges.Where(u => u.Key != 5).ToDictionary();
        Faults(WithBlank(tee, Good.Blanks[tee] with { SizeUpcharges = without })).ShouldBe([("rate-size-class-missing", $"/blanks/{tee}/size_upcharges")]);
        Faults(WithBlank(tee, Good.Blanks[tee] with { Ladder = [new(1, 4), new(72, 5)] })).ShouldBe([("rate-price-rises", $"/blanks/{tee}/ladder/1/price")]);
        Faults(WithBlank(tee, Good.Blanks[tee] with { Blank = "sock" })).ShouldContain(("unknown-blank", $"/blanks/{tee}/blank"));
    }

    [Fact]
    public void A_card_does_not_end_before_it_begins() =>
        Faults(Good with { ValidUntil = Good.ValidFrom.AddDays(-1) }).ShouldBe([("rate-ends-before-it-begins", "/valid_until")]);

    private static IEnumerable<(string Code, string? Pointer)> Faults(RateCard card) => RateCardCheck.Check(card, House.Capabilities).Select(f => (f.Code, f.Pointer));

    private static RateCard With(MethodRate screens) => Good with { Methods = [screens, Dtg] };

    private static RateCard WithLadder(Func<IReadOnlyList<RateStep>, RateStep> change, int at)
    {
        RateStep[] ladder = [.. Screens.Ladder];
        ladder[at] = change(Screens.Ladder);
        return With(Screens with { Ladder = ladder, MinimumPieces = Math.Max(Screens.MinimumPieces, ladder[0].From) });
    }

    private static RateCard WithCharge(int step, decimal charge) => WithLadder(s => s[step] with { Charges = [charge, .. s[step].Charges.Skip(1)] }, step);

    private static RateCard WithBlank(int at, BlankRate rate)
    {
        BlankRate[] blanks = [.. Good.Blanks];
        blanks[at] = rate;
        return Good with { Blanks = blanks };
    }
}
