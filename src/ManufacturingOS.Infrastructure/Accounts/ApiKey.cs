using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Infrastructure.Accounts;

/// <summary>A program's key to one organisation in one mode. Only its hash is kept; the secret is shown once.</summary>
public sealed class ApiKey : IIdentified
{
    public static string IdPrefix => "key";

    public required Id<ApiKey> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    public required string Name { get; set; }

    /// <summary>Lower-case hex of the SHA-256 of the whole key.</summary>
    public required string Hash { get; init; }

    /// <summary>The start and the last four characters, to recognise it by.</summary>
    public required string Hint { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
