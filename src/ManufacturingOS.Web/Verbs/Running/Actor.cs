using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>Who acts: a member of an organisation in the portal, a program with a key, or the system itself.</summary>
/// <param name="Id">User id, key id or <c>system</c>.</param>
/// <param name="Scopes">What a key may do; <c>null</c> for people and the system.</param>
public sealed record Actor(string Id, string Name, Id<Organisation> Organisation, OrganisationKind Kind, MemberRole Role, Mode Mode, IReadOnlySet<string>? Scopes = null)
{
    private const string SystemId = "system";

    public Side Side =>
        Id == SystemId
            ? Side.System
            : Kind switch
            {
                OrganisationKind.Merchant => Side.Merchant,
                OrganisationKind.Manufacturer => Side.Manufacturer,
                OrganisationKind.Platform => Side.Admin,
            };

    /// <summary>Set when a program's call carries a key that makes it happen once.</summary>
    public IOnce? Once { get; init; }

    public bool IsOwner => Role == MemberRole.Owner;

    public static Actor System(Mode mode) => new(SystemId, SystemId, new Id<Organisation>("org_system"), OrganisationKind.Platform, MemberRole.Owner, mode);

    public bool HasScope(string scope) => Scopes is null || Scopes.Contains(scope);
}
