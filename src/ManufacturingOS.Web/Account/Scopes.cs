using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Web.Account;

/// <summary>What a program's key may be allowed to do. Reading and writing are apart; writing does not include reading.</summary>
public static class Scopes
{
    private static readonly string[] Merchant = ["designs:read", "designs:write", "quotes:read", "quotes:write", "orders:read", "orders:write", "claims:read", "claims:write"];
    private static readonly string[] Manufacturer = ["jobs:read", "jobs:write", "profile:read", "profile:write", "money:read"];
    private static readonly string[] Platform = ["admin:read", "admin:write", "orders:read", "orders:write", "jobs:read", "jobs:write", "claims:read", "claims:write"];
    private static readonly string[] Everybody = ["test:write"];

    public static IReadOnlyList<string> All { get; } = [.. Merchant.Concat(Manufacturer).Concat(Platform).Concat(Everybody).Distinct()];

    /// <summary>The scopes that mean anything on a side, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> For(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Merchant => [.. Merchant, .. Everybody],
            OrganisationKind.Manufacturer => [.. Manufacturer, .. Everybody],
            OrganisationKind.Platform => [.. Platform, .. Everybody],
        };
}
