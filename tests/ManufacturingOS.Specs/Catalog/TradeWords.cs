using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Demo;
using ManufacturingOS.Specs.Architecture;

namespace ManufacturingOS.Specs.Catalog;

/// <summary>Everything of the trade has a word. That both languages have the same words, another test sees to.</summary>
public class TradeWords
{
    [Fact]
    public void Of_the_catalogue_are_all_there() =>
        Missing(
            [
                .. Catalogue.All.SelectMany(b => new[] { $"blank.{b.Slug}", $"blank.{b.Slug}.description" }),
                .. Catalogue.All.SelectMany(b => b.Colours).Select(c => $"colour.{c.Code}"),
                .. Catalogue.All.SelectMany(b => b.Sizes).Select(s => $"size.{s.Code}"),
                .. Catalogue.All.SelectMany(b => b.Placements).Select(p => $"placement.{p.Code}"),
                .. Catalogue.All.SelectMany(b => b.Views).Select(v => $"view.{v.Code}"),
                .. PrintMethods.All.SelectMany(m => new[] { $"method.{m.Method}", $"method.{m.Method}.description" }),
                .. PrintMethods.All.SelectMany(m => m.CostDrivers.Concat(m.ArtworkNeeds)),
                .. Words<BlankCategory>("category"),
                .. Words<Material>("material"),
            ]
        )
            .ShouldBeEmpty();

    [Fact]
    public void Of_states_and_reasons_are_all_there() =>
        Missing(
            [
                .. Words<OrderState>("order-state"),
                .. Words<JobState>("job-state"),
                .. Words<DesignState>("design-state"),
                .. Words<ClaimState>("claim-state"),
                .. Words<ShipmentState>("shipment-state"),
                .. Words<PaymentState>("payment-state"),
                .. Words<RefundState>("refund-state"),
                .. Words<PayoutState>("payout-state"),
                .. Words<OrderMoney>("order-money"),
                .. Words<ClaimReason>("claim-reason"),
                .. Words<DeclineReason>("decline-reason"),
                .. Words<ResolutionKind>("resolution"),
                .. Words<HoldReason>("hold"),
                .. Words<QuoteOptionKind>("option"),
                .. Words<Verification>("verification"),
                .. Words<PriceLineGroup>("price-group"),
                .. Words<RateBasis>("rate-basis"),
                .. Words<TierSharing>("tier-sharing"),
            ]
        )
            .ShouldBeEmpty();

    [Fact]
    public void Of_countries_and_zones_are_all_there() =>
        Missing(
            [
                .. DemoManufacturers.All.Select(h => $"country.{h.Country}"),
                .. DemoManufacturers.All.SelectMany(h => h.Shipping.Zones).Select(z => $"zone.{z.Name}"),
                .. DemoManufacturers.All.SelectMany(h => h.Shipping.Zones).SelectMany(z => z.Countries).Where(c => c != ShippingZone.Everywhere).Select(c => $"country.{c}"),
            ]
        )
            .ShouldBeEmpty();

    private static IEnumerable<string> Words<T>(string group)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{group}.{name}");

    private static IEnumerable<string> Missing(IEnumerable<string> keys)
    {
        HashSet<string> known = TextFile.Named("TradeText").Keys;
        return keys.Distinct(StringComparer.Ordinal).Where(k => !known.Contains(k));
    }
}
