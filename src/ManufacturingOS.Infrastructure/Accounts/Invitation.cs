using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Infrastructure.Accounts;

/// <summary>An open place in an organisation, waiting for the person with this address. Only the token's hash is kept.</summary>
public sealed class Invitation : IIdentified
{
    public static string IdPrefix => "inv";

    public required Id<Invitation> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required string Email { get; init; }

    public required MemberRole Role { get; init; }

    public required string TokenHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }
}
