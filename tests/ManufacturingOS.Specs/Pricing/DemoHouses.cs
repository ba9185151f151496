using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Demo;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Pricing.Builders;

namespace ManufacturingOS.Specs.Pricing;

public class DemoHouses
{
    public static TheoryData<string> Houses => [.. DemoManufacturers.All.Select(h => h.Slug)];

    [Theory]
    [MemberData(nameof(Houses))]
    public void Has_a_rate_card_without_faults(string house)
    {
        DemoManufacturer demo = House(house);
        RateCardCheck.Check(demo.RateCard, demo.Capabilities).Select(f => $"{f.Code} {f.Pointer}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public void Can_price_everything_that_it_says_it_can_make(string house)
    {
        DemoManufacturer demo = House(house);
        foreach ((Capability capability, Blank blank, Placement placement) in Offers(demo))
        {
            Decoration decoration = Largest(blank, placement, capability);
            int pieces = Math.Max(capability.MinPieces, demo.RateCard.Rate(capability.Method)!.MinimumPieces);
            QuoteLine line = ARequest.Line(1, blank.Slug, [decoration], new VariantQuantity(blank.Colours[0].Code, blank.Sizes[0].Code, pieces));
            DecorationCheck.Check(line, "").Select(f => f.Code).ShouldBeEmpty($"{blank.Slug} {placement.Code} {capability.Method}");
            Outcome<JobPrice> price = Pricer.PriceJob(new JobPriceRequest(0, [line], demo.RateCard, Currency.Usd, 1, demo.Shipping.ZoneFor("US")!, null));
            price.IsOk.ShouldBeTrue($"{blank.Slug} {placement.Code} {capability.Method}: {price.Refusal?.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public void Is_kept_and_read_back_without_loss(string house)
    {
        DemoManufacturer demo = House(house);
        string kept = Json.Write(demo.RateCard);
        RateCard read = Json.Read<RateCard>(kept);
        Json.Write(read).ShouldBe(kept);
        RateCardCheck.Check(read, Json.Read<Capability[]>(Json.Write(demo.Capabilities))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("US")]
    [InlineData("DE")]
    [InlineData("GB")]
    [InlineData("AU")]
    public void Every_blank_is_made_by_two_that_ship_there(string country)
    {
        foreach (Blank blank in Catalogue.All)
        {
            int most = blank.Methods.Max(m => DemoManufacturers.All.Count(h => h.Shipping.ZoneFor(country) is not null && h.Capabilities.Any(c => c.Method == m && c.Blanks.Contains(blank.Slug))));
            most.ShouldBeGreaterThanOrEqualTo(2, $"{blank.Slug} to {country}");
        }
    }

    [Fact]
    public void Stand_in_at_least_six_countries_and_eight_currencies_are_spoken()
    {
        DemoManufacturers.All.Count.ShouldBeGreaterThanOrEqualTo(8);
        DemoManufacturers.All.Select(h => h.Country).Distinct().Count().ShouldBeGreaterThanOrEqualTo(6);
        DemoManufacturers.All.Select(h => h.RateCard.Currency).Distinct().Count().ShouldBeGreaterThanOrEqualTo(6);
        DemoManufacturers.All.Select(h => h.Id).Distinct().Count().ShouldBe(DemoManufacturers.All.Count);
    }

    [Theory]
    [MemberData(nameof(Houses))]
    public void Gives_press_time_to_each_of_its_methods_and_knows_its_zone(string house)
    {
        DemoManufacturer demo = House(house);
        demo.Capabilities.Select(c => c.Method).Distinct().Order().ShouldBe(demo.Capacity.MinutesPerWeek.Keys.Order());
        TimeZoneInfo.FindSystemTimeZoneById(demo.TimeZone).ShouldNotBeNull();
        demo.Shipping.ZoneFor(demo.Country)!.Name.ShouldBe("domestic");
    }

    private static DemoManufacturer House(string slug) => DemoManufacturers.All.Single(h => h.Slug == slug);

    private static IEnumerable<(Capability Capability, Blank Blank, Placement Placement)> Offers(DemoManufacturer demo) =>
        from capability in demo.Capabilities
        from slug in capability.Blanks
        let blank = Catalogue.Find(slug)!
        from placement in blank.Placements
        where placement.Methods.Contains(capability.Method)
        select (capability, blank, placement);

    private static Decoration Largest(Blank blank, Placement placement, Capability capability)
    {
        PrintMethodProfile method = PrintMethods.Of(capability.Method);
        decimal width = Math.Min(placement.Area.Width, Math.Min(capability.MaxWidth.Millimetres, method.MaxWidth.Millimetres));
        decimal height = Math.Min(placement.Area.Height, Math.Min(capability.MaxHeight.Millimetres, method.MaxHeight.Millimetres));
        blank.ShouldNotBeNull();
        return ARequest.Print(placement.Code, capability.Method, method.CountsColours ? capability.MaxColours : null, width, height);
    }
}
