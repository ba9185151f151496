using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Infrastructure.Demo.RateCards;

/// <summary>Puts a demonstration card together from its method rates.</summary>
internal static class DemoCard
{
    /// <param name="minimum">Least production charge of a job, in USD.</param>
    public static RateCard Of(Currency currency, decimal factor, IReadOnlyList<Capability> capabilities, decimal minimum, IReadOnlyList<RushStep> rush, params MethodRate[] methods) =>
        new(
            1,
            currency,
            new DateOnly(2026, 1, 1),
            null,
            methods,
            new BlankPrices(currency, factor).For(capabilities),
            rush,
            Money.Round(minimum * factor, currency)
        );

    /// <summary>Percent of production when fewer working days than these are left, with a floor in USD (facts: pricing 8).</summary>
    public static IReadOnlyList<RushStep> Rush(Currency currency, decimal factor, params (int BelowWorkdays, int Percent, decimal Floor)[] steps) =>
        Array.ConvertAll(steps, s => new RushStep(s.BelowWorkdays, s.Percent, Money.Round(s.Floor * factor, currency)));

    public static WeeklyCapacity Capacity(IReadOnlyList<DateOnly> holidays, params (PrintMethod Method, int Minutes)[] weekly) =>
        new(weekly.ToDictionary(w => w.Method, w => w.Minutes), holidays);
}
