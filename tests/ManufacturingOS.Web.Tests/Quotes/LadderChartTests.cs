using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Components.Price;

namespace ManufacturingOS.Web.Tests.Quotes;

public sealed class LadderChartTests
{
    private static readonly LadderStep[] Steps = [Step(12, 120_00), Step(24, 204_00), Step(48, 360_00), Step(144, 900_00)];

    [Fact]
    public void More_pieces_lie_further_right_and_a_cheaper_piece_lower()
    {
        var chart = new LadderChart(Steps, 48);

        Steps.Select(s => chart.X(s.Quantity)).ShouldBe(Steps.Select(s => chart.X(s.Quantity)).Order());
        Steps.Select(s => chart.Y(LadderChart.Each(s))).ShouldBe(Steps.Select(s => chart.Y(LadderChart.Each(s))).Order());
    }

    [Theory]
    [InlineData(12)]
    [InlineData(48)]
    [InlineData(5000)]
    public void Everything_lies_on_the_drawing(int quantity)
    {
        var chart = new LadderChart(Steps, quantity);

        foreach (int q in Steps.Select(s => s.Quantity).Append(quantity))
        {
            chart.X(q).ShouldBeInRange(0, LadderChart.Width);
        }

        chart.Prices.ShouldAllBe(p => p.Y >= 0 && p.Y <= LadderChart.Height);
        chart.Prices.Count().ShouldBeInRange(2, 8);
    }

    [Fact]
    public void The_step_that_holds_is_the_last_one_reached()
    {
        new LadderChart(Steps, 50).Now.Quantity.ShouldBe(48);
        new LadderChart(Steps, 50).Next!.Quantity.ShouldBe(144);
        new LadderChart(Steps, 144).Next.ShouldBeNull();
    }

    [Fact]
    public void Labels_keep_their_distance()
    {
        LadderStep[] dense = [.. Enumerable.Range(1, 60).Select(n => Step(n, 100_00 + n))];

        double[] x = [.. new LadderChart(dense, 30).Quantities.Select(q => q.X)];

        x.Zip(x.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 40);
    }

    private static LadderStep Step(int quantity, long cents) => new(quantity, new Money(cents, Currency.Usd));
}
