namespace ManufacturingOS.Web.Account;

/// <summary>What a program's key may be allowed to do.</summary>
public static class Scopes
{
    public static IReadOnlyList<string> All { get; } =
        [
            "designs:read", "designs:write", "quotes:read", "quotes:write", "orders:read", "orders:write", "claims:read", "claims:write",
            "jobs:read", "jobs:write", "profile:read", "profile:write", "money:read", "admin:read", "admin:write", "test:write",
        ];
}
