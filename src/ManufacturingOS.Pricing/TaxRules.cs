namespace ManufacturingOS.Pricing;

/// <summary>The standard tax at a destination.</summary>
public static class TaxRules
{
    /// <summary>A rule for every country: where the rate is not known the line says "not included".</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static TaxRule For(string country) => new("tax.not-included", country, 0);
}
