using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Web.Account;

/// <summary>Names of the policies that pages stand behind: one for each side.</summary>
public static class Policies
{
    public const string Merchant = nameof(OrganisationKind.Merchant);
    public const string Manufacturer = nameof(OrganisationKind.Manufacturer);
    public const string Admin = nameof(OrganisationKind.Platform);

    /// <summary>Everybody who is signed in, whatever the side.</summary>
    public const string Member = "Member";

    /// <summary>Owners of an organisation, whatever the side.</summary>
    public const string Owner = "Owner";
}
