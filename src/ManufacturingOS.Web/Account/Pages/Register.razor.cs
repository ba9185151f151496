using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Accounts;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Account.Pages;

public partial class Register
{
    [SupplyParameterFromQuery]
    private string? Side { get; set; }

    [SupplyParameterFromForm]
    private Form Input { get; set; } = null!;

    [Inject]
    private SignInBrake Brake { get; set; } = null!;

    [Inject]
    private EvenAnswers Even { get; set; } = null!;

    protected override void OnInitialized() =>
        Input ??= new Form
        {
            Kind = string.Equals(Side, "manufacturer", StringComparison.OrdinalIgnoreCase) ? OrganisationKind.Manufacturer : OrganisationKind.Merchant,
            Language = LocalizationRegistration.Languages.FirstOrDefault(l => l == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? LocalizationRegistration.Languages[0],
            Currency = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? "EUR" : "USD",
        };

    private async Task SubmitAsync()
    {
        if (!Brake.MayAskForMail(HttpContext))
        {
            Refusal = new Refusal(RefusalKind.Conflict, "too-many-tries");
            return;
        }

        long start = EvenAnswers.Now;
        var verb = new RegisterOrganisation(Input.Kind, Input.Organisation, Input.Country, Input.Language, Input.Currency, Input.Name, Input.Email.Trim(), Input.Password);
        if ((await Run(verb)).IsOk)
        {
            await Even.WaitAsync(start);
            Navigation.NavigateTo("/account/check-mail?for=register");
        }
    }

    private sealed class Form
    {
        public OrganisationKind Kind { get; set; }

        public string Organisation { get; set; } = "";

        public string Country { get; set; } = "";

        public string Language { get; set; } = "";

        public string Currency { get; set; } = "";

        public string Name { get; set; } = "";

        public string Email { get; set; } = "";

        public string Password { get; set; } = "";
    }
}
