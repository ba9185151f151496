using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Web.Verbs.Accounts;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Account.Pages;

public partial class OrganisationSettings
{
    [SupplyParameterFromForm]
    private Form Input { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    /// <summary>Areas and cities; the older names without a slash are left out, but for UTC.</summary>
    private IEnumerable<string> Zones =>
        TimeZoneInfo
            .GetSystemTimeZones()
            .Select(z => z.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Append("UTC")
            .Append(Input.Zone)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    protected override async Task LoadAsync()
    {
        Actor actor = PortalClaims.ActorOf(HttpContext.User)!;
        Organisation organisation = await Reader.Read(db => db.Organisations.SingleAsync(o => o.Id == actor.Organisation));
        Input ??= new Form
        {
            Organisation = organisation.Name,
            Country = organisation.Country,
            Language = organisation.Language,
            Currency = organisation.Currency.Code,
            Zone = organisation.TimeZone,
            Version = organisation.Version,
        };
    }

    private async Task SaveAsync()
    {
        if ((await RunAsMember(new SaveOrganisation(Input.Organisation, Input.Country, Input.Language, Input.Currency, Input.Zone, Input.Version))).IsOk)
        {
            await StaySignedInAsync();
            Navigation.NavigateTo("/account/organisation?done=saved");
        }
    }

    private sealed class Form
    {
        public string Organisation { get; set; } = "";

        public string Country { get; set; } = "";

        public string Language { get; set; } = "";

        public string Currency { get; set; } = "";

        public string Zone { get; set; } = "";

        public long Version { get; set; }
    }
}
