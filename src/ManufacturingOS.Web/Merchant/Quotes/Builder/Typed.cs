using System.Globalization;
using ManufacturingOS.Domain.Catalog;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>What people type into number fields, in their language's form or with a point.</summary>
public static class Typed
{
    /// <summary>Longest length that makes sense here, 100 m.</summary>
    private const decimal Longest = 100_000;

    public static Tenths? Millimetres(string? text)
    {
        string typed = (text ?? "").Replace("mm", "", StringComparison.OrdinalIgnoreCase).Trim();
        bool isNumber =
            decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal mm);
        return isNumber && Math.Abs(mm) <= Longest ? Tenths.FromMillimetres(mm) : null;
    }

    /// <summary>A whole number with or without separators of thousands; null when it is none.</summary>
    public static int? Whole(string? text)
    {
        string typed = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')));
        return int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int plain) ? plain
            : int.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out int separated) ? separated
            : null;
    }
}
