using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>Typed figures become amounts; what is beyond any price is cut to a figure that is refused in words.</summary>
internal static class Drafts
{
    private const decimal Beyond = 1_000_000_000_000m;

    public static Money Amount(decimal typed, Currency currency) => Money.Round(Math.Clamp(typed, -Beyond, Beyond), currency);
}
