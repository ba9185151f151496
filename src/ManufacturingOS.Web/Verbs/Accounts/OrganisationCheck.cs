using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Localization;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>What an organisation has to say about itself, at registration and in its settings.</summary>
internal static class OrganisationCheck
{
    public const int MaxName = 120;
    public const int MaxPersonName = 80;

    public static void Check(Faults faults, string? name, string? country, string? language, string? currency)
    {
        faults.AddText(name, "/organisation", MaxName);
        faults.Add(!Countries.Codes.Contains(country ?? ""), "country-unknown", "/country");
        faults.Add(!LocalizationRegistration.Languages.Contains(language ?? ""), "language-unknown", "/language");
        faults.Add(!Currency.TryParse(currency, null, out _), "currency-unknown", "/currency");
    }
}
