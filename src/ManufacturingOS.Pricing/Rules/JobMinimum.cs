namespace ManufacturingOS.Pricing.Rules;

/// <summary>Least production charge of one job: what a machine is switched on for.</summary>
internal static class JobMinimum
{
    public static void Apply(PriceSheet sheet)
    {
        decimal minimum = sheet.Card.OrderMinimum.Amount;
        sheet.Add("minimum.job", null, 1, minimum, Math.Max(0, minimum - sheet.Production), default);
    }
}
