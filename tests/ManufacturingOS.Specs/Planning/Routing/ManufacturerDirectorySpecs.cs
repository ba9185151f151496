using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Planning.Routing;
using ManufacturingOS.Specs.Planning.Builders;

namespace ManufacturingOS.Specs.Planning.Routing;

public sealed class ManufacturerDirectorySpecs
{
    [Fact]
    public void Only_verified_manufacturers_of_the_mode_are_listed()
    {
        ManufacturerDirectory directory = Directory(
            new AManufacturer("good"),
            new AManufacturer("new") { Verification = Verification.Unverified },
            new AManufacturer("stopped") { Verification = Verification.Suspended },
            new AManufacturer("live") { Mode = Mode.Live }
        );

        directory.Manufacturers.Select(m => m.Name).ShouldBe(["good"]);
    }

    [Fact]
    public void A_press_is_found_by_method_and_blank()
    {
        ManufacturerDirectory directory = Directory(
            new AManufacturer("b") { Blanks = ["hoodie"] },
            new AManufacturer("a") { Methods = [PrintMethod.Dtg], Blanks = ["hoodie", "tee-heavy"] },
            new AManufacturer("c") { Blanks = ["tee-heavy", "hoodie"] }
        );

        directory.PressesFor(PrintMethod.ScreenPrinting, "hoodie").Select(p => directory.Manufacturers[p.Manufacturer].Name).ShouldBe(["b", "c"]);
        directory.PressesFor(PrintMethod.Embroidery, "hoodie").ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        ManufacturerDirectory one = Directory(new AManufacturer("b"), new AManufacturer("a"));
        ManufacturerDirectory two = Directory(new AManufacturer("a"), new AManufacturer("b"));

        one.Manufacturers.Select(m => m.Id).ShouldBe(two.Manufacturers.Select(m => m.Id));
    }

    [Fact]
    public void A_house_is_hurried_no_further_than_its_rush_ladder_says()
    {
        RushStep[] rush = [new(7, 50, Money.Zero(Currency.Usd)), new(5, 75, Money.Zero(Currency.Usd))];

        new AManufacturer("a") { LeadDays = 9, Rush = rush }.Listed.ShortestLead.ShouldBe(4);
        new AManufacturer("a") { LeadDays = 3, Rush = rush }.Listed.ShortestLead.ShouldBe(3);
        new AManufacturer("a") { LeadDays = 9 }.Listed.ShortestLead.ShouldBe(9);
    }

    private static ManufacturerDirectory Directory(params AManufacturer[] houses) => new(Mode.Test, houses.Select(h => h.Listed));
}
