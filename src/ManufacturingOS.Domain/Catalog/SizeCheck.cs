using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>The print lies inside its print area and is neither too small nor too large for its method.</summary>
internal static class SizeCheck
{
    public static IEnumerable<Refusal> Check(Placement placement, Decoration decoration, string pointer)
    {
        if (decoration.Width.Value <= 0 || decoration.Height.Value <= 0)
        {
            yield return Refusal.Invalid("print-no-size", pointer + "/width_mm");
            yield break;
        }

        PrintMethodProfile method = PrintMethods.PrintMethods.Of(decoration.Method);
        Tenths shorter = decoration.Width < decoration.Height ? decoration.Width : decoration.Height;
        if (shorter < method.MinSide)
        {
            yield return Refusal.Invalid("print-too-small", pointer + "/width_mm", ("method", method.Method.ToString()), ("side", shorter.Millimetres), ("min", method.MinSide.Millimetres));
        }

        Tenths areaWidth = Tenths.FromMillimetres(placement.Area.Width);
        Tenths areaHeight = Tenths.FromMillimetres(placement.Area.Height);
        if (decoration.Width > areaWidth || decoration.Height > areaHeight)
        {
            yield return TooLarge("print-larger-than-area", decoration, areaWidth, areaHeight, pointer, ("placement", placement.Code));
        }
        else if (decoration.X.Value < 0 || decoration.Y.Value < 0
            || decoration.X.Value + decoration.Width.Value > areaWidth.Value || decoration.Y.Value + decoration.Height.Value > areaHeight.Value)
        {
            yield return Refusal.Invalid(
                "print-outside-area",
                pointer + "/x_mm",
                ("placement", placement.Code),
                ("max_x", new Tenths(areaWidth.Value - decoration.Width.Value).Millimetres),
                ("max_y", new Tenths(areaHeight.Value - decoration.Height.Value).Millimetres)
            );
        }

        if (decoration.Width > method.MaxWidth || decoration.Height > method.MaxHeight)
        {
            yield return TooLarge("print-larger-than-method", decoration, method.MaxWidth, method.MaxHeight, pointer, ("method", method.Method.ToString()));
        }
    }

    /// <summary>Names the limit, and the largest size of the same proportion that keeps it.</summary>
    private static Refusal TooLarge(string code, Decoration decoration, Tenths maxWidth, Tenths maxHeight, string pointer, (string Name, object Value) of)
    {
        decimal scale = Math.Min((decimal)maxWidth.Value / decoration.Width.Value, (decimal)maxHeight.Value / decoration.Height.Value);
        return Refusal.Invalid(
            code,
            pointer + "/width_mm",
            of,
            ("width", decoration.Width.Millimetres),
            ("height", decoration.Height.Millimetres),
            ("max_width", maxWidth.Millimetres),
            ("max_height", maxHeight.Millimetres),
            ("fits_width", new Tenths((int)Math.Floor(decoration.Width.Value * scale)).Millimetres),
            ("fits_height", new Tenths((int)Math.Floor(decoration.Height.Value * scale)).Millimetres)
        );
    }
}
