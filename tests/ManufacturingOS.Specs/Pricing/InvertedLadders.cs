using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Pricing;
using ManufacturingOS.Specs.Pricing.Builders;
using static ManufacturingOS.Specs.Pricing.Builders.ARequest;

namespace ManufacturingOS.Specs.Pricing;

/// <summary>In every published list there are quantities that cost more than the next step; each of them is found (facts: pricing 3.2).</summary>
public class InvertedLadders
{
    public static TheoryData<string, string> Lists { get; } =
        new()
        {
            { "designsline", "19-23>24 58-71>72 108-143>144 220-287>288 449-575>576" },
            { "grand palace", "33-47>48 56-71>72 114-143>144 231-287>288 481-575>576" },
            { "us colorworks, 1 on light", "38-47>48 65-71>72 128-143>144 224-239>240 322-359>360 447-499>500 961-1199>1200 1959-2499>2500 4149-4999>5000 8718-9999>10000" },
            { "us colorworks, 2 on dark", "43-47>48 66-71>72 132-143>144 224-239>240 327-359>360 395-499>500 1014-1199>1200 2347-2499>2500 4294-4999>5000 9494-9999>10000" },
            { "us colorworks, 4 on dark", "40-47>48 49-71>72 134-143>144 229-239>240 316-359>360 369-499>500 1037-1199>1200 2347-2499>2500 4346-4999>5000 9570-9999>10000" },
            { "icsinks", "12-12>13 23-24>25 47-48>49 69-72>73 236-249>250 611-650>651" },
            { "saddle hill, 5 in", "45-50>51" },
            { "saddle hill, 10 in", "47-50>51" },
            { "saddle hill, 14 in", "44-50>51" },
            { "saddle hill, 18 in", "46-50>51" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_quantity_that_costs_more_than_the_next_step_has_a_hint(string list, string expected)
    {
        (RateCard card, string colour, Decoration print, int from) = Card(list);
        var ranges = new List<string>();
        (int First, int Last, int Target) open = default;
        for (int pieces = from; pieces <= 10_001; pieces++)
        {
            int target = Pricer.Hint(Of(card, Tees(pieces, colour, print)))?.Quantity ?? 0;
            if (target != open.Target)
            {
                Close();
                open = (pieces, pieces, target);
            }

            open.Last = pieces;
        }

        Close();
        string.Join(' ', ranges).ShouldBe(expected);

        void Close()
        {
            if (open.Target > 0)
            {
                ranges.Add($"{open.First}-{open.Last}>{open.Target}");
            }
        }
    }

    private static (RateCard Card, string Colour, Decoration Print, int From) Card(string list) =>
        list switch
        {
            "designsline" => (PublishedLists.DesignslineRun, White, Screens(1), 12),
            "grand palace" => (PublishedLists.GrandPalaceRun, White, Screens(1), 24),
            "us colorworks, 1 on light" => (PublishedLists.UsColorworks, White, Screens(1), 24),
            "us colorworks, 2 on dark" => (PublishedLists.UsColorworks, Black, Screens(2), 24),
            "us colorworks, 4 on dark" => (PublishedLists.UsColorworks, Black, Screens(4), 24),
            "icsinks" => (PublishedLists.IcsinksRun, White, Print("front", PrintMethod.Embroidery, 3, 100, 100), 1),
            "saddle hill, 5 in" => (PublishedLists.SaddleHill, Black, Print("front", PrintMethod.Dtg, null, 127, 127), 1),
            "saddle hill, 10 in" => (PublishedLists.SaddleHill, Black, Print("front", PrintMethod.Dtg, null, 254, 254), 1),
            "saddle hill, 14 in" => (PublishedLists.SaddleHill, Black, Print("front", PrintMethod.Dtg, null, 305, 350), 1),
            "saddle hill, 18 in" => (PublishedLists.SaddleHill, Black, Print("front", PrintMethod.Dtg, null, 305, 406), 1),
            _ => throw new ArgumentOutOfRangeException(nameof(list)),
        };
}
