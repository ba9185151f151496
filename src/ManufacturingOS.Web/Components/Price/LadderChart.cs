using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Web.Components.Price;

/// <summary>
/// Where everything lies on the drawing of a price ladder: price of a piece against quantity, as a stepped line. Quantities stand on a
/// logarithmic scale, because from 12 to 24 matters as much as from 500 to 1,000.
/// </summary>
public sealed class LadderChart
{
    public const int Width = 640;
    public const int Height = 260;
    private const int Left = 76;
    private const int Right = 20;
    private const int Top = 30;
    private const int Bottom = 34;
    private const int Ticks = 4;
    private const int LeastBetweenLabels = 44;

    private static readonly int[] RoundNumbers = [1, 2, 5, 10];

    private readonly double low;
    private readonly double high;
    private readonly decimal dearest;

    /// <param name="steps">Ascending, at least two.</param>
    public LadderChart(IReadOnlyList<LadderStep> steps, int quantity)
    {
        Steps = steps;
        Quantity = quantity;
        Currency = steps[0].Total.Currency;
        low = Math.Log(Math.Max(1, Math.Min(steps[0].Quantity, quantity)));
        high = Math.Max(Math.Log(Math.Max(steps[^1].Quantity, quantity)) + 0.1, low + 0.1);
        dearest = steps.Max(Each);
    }

    public IReadOnlyList<LadderStep> Steps { get; }

    public int Quantity { get; }

    public Currency Currency { get; }

    public static int AxisY => Height - Bottom;

    public static int AxisLeft => Left;

    public static int AxisRight => Width - Right;

    /// <summary>The step that holds for the asked quantity: the last one at or below it.</summary>
    public LadderStep Now => Steps.LastOrDefault(s => s.Quantity <= Quantity) ?? Steps[0];

    /// <summary>The next step where a piece is cheaper; null on the last.</summary>
    public LadderStep? Next => Steps.FirstOrDefault(s => s.Quantity > Quantity && Each(s) < Each(Now));

    /// <summary>The line itself, as the <c>d</c> of a path.</summary>
    public string Line
    {
        get
        {
            IEnumerable<string> treads = Steps.Skip(1).Select(step => $"H{Text(X(step.Quantity))}V{Text(Y(Each(step)))}");
            return $"M{Text(X(Steps[0].Quantity))} {Text(Y(Each(Steps[0])))}{string.Concat(treads)}H{AxisRight}";
        }
    }

    public string Area => $"{Line}V{AxisY}H{Text(X(Steps[0].Quantity))}Z";

    /// <summary>Prices at which a line crosses the drawing, round ones.</summary>
    public IEnumerable<(decimal Price, double Y)> Prices
    {
        get
        {
            decimal step = RoundStep(dearest / Ticks);
            for (decimal price = 0; price <= dearest; price += step)
            {
                yield return (price, Y(price));
            }
        }
    }

    /// <summary>Quantities written below the axis, as many as find room.</summary>
    public IEnumerable<(int Quantity, double X)> Quantities
    {
        get
        {
            double last = double.NegativeInfinity;
            foreach (LadderStep step in Steps)
            {
                double x = X(step.Quantity);
                if (x - last >= LeastBetweenLabels)
                {
                    last = x;
                    yield return (step.Quantity, x);
                }
            }
        }
    }

    public static decimal Each(LadderStep step) => step.Total.Amount / step.Quantity;

    public double X(int quantity) => Left + ((Math.Log(Math.Max(1, quantity)) - low) / (high - low) * (Width - Left - Right));

    public double Y(decimal each) => AxisY - ((double)(each / dearest) * (AxisY - Top));

    public static string Text(double number) => number.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static decimal RoundStep(decimal about)
    {
        decimal power = 0.01m;
        while (power * 10 <= about)
        {
            power *= 10;
        }

        return RoundNumbers.Select(f => f * power).First(s => s >= about || s == 10 * power);
    }
}
