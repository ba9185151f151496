using System.Security.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account;

/// <summary>Writes the membership into the sign-in, so that every page knows the organisation without asking the database.</summary>
public sealed class PortalClaims(UserManager<AppUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, AppDbContext db, IOptions<PlatformOptions> platform)
    : UserClaimsPrincipalFactory<AppUser, IdentityRole>(users, roles, options)
{
    public const string Organisation = "org";
    public const string OrganisationName = "org_name";
    public const string Kind = "kind";
    public const string MemberRoleClaim = "member_role";
    public const string ModeClaim = "mode";
    public const string DisplayName = "display_name";
    public const string Zone = "zone";

    /// <summary>Who is signed in, or <c>null</c> for a visitor and for a person without an organisation.</summary>
    public static Actor? ActorOf(ClaimsPrincipal principal)
    {
        string? organisation = principal.FindFirstValue(Organisation);
        return organisation is null
            ? null
            : new Actor(
                principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
                principal.FindFirstValue(DisplayName) ?? "",
                new Id<Organisation>(organisation),
                Enum.Parse<OrganisationKind>(principal.FindFirstValue(Kind)!),
                Enum.Parse<MemberRole>(principal.FindFirstValue(MemberRoleClaim)!),
                Enum.Parse<Mode>(principal.FindFirstValue(ModeClaim)!)
            );
    }

    /// <summary>The time zone that moments are told in: the organisation's.</summary>
    public static TimeZoneInfo ZoneOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(Zone) is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found) ? found : TimeZoneInfo.Utc;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        var membership = await db
            .Members.AsNoTracking()
            .Where(m => m.UserId == user.Id)
            .OrderBy(m => m.JoinedAt)
            .Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new { m.Role, o.Id, o.Kind, o.Name, o.TimeZone })
            .FirstOrDefaultAsync();
        if (membership is not null)
        {
            identity.AddClaim(new Claim(Organisation, membership.Id.Value));
            identity.AddClaim(new Claim(OrganisationName, membership.Name));
            identity.AddClaim(new Claim(Zone, membership.TimeZone));
            identity.AddClaim(new Claim(Kind, membership.Kind.ToString()));
            identity.AddClaim(new Claim(MemberRoleClaim, membership.Role.ToString()));
            identity.AddClaim(new Claim(ModeClaim, platform.Value.PortalMode.ToString()));
        }

        return identity;
    }
}
