using System.Globalization;

namespace ManufacturingOS.Web.Components.Stage;

/// <summary>Numbers as SVG attributes want them: with a point, whatever the reader's language.</summary>
public static class Svg
{
    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
