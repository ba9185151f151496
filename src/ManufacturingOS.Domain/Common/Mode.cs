namespace ManufacturingOS.Domain.Common;

/// <summary>Test data and live data never meet: every row of business carries its mode.</summary>
public enum Mode
{
    Test,
    Live,
}
