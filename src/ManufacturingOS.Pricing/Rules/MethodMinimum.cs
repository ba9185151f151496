using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Pricing.Rules;

/// <summary>Least set-up and run of one method in one job.</summary>
internal static class MethodMinimum
{
    public static void Apply(PriceSheet sheet)
    {
        PrintMethod? done = null;
        foreach (TierGroup group in sheet.Groups)
        {
            // Groups of one method stand together.
            MethodRate rate = group.Rate;
            if (done != rate.Method)
            {
                done = rate.Method;
                decimal missing = Math.Max(0, rate.MinimumCharge.Amount - sheet.Of(rate.Method));
                sheet.AddPrint(rate.Method, "minimum.method", null, 1, rate.MinimumCharge.Amount, missing, default);
            }
        }
    }
}
