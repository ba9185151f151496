using System.Security.Claims;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account;

/// <summary>Ends open circuits within a minute after signing out, "sign out everywhere", a new password or a change of role.</summary>
internal sealed class SignInRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, EndedSessions ended, TimeProvider clock)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ClaimsPrincipal principal = authenticationState.User;
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        UserManager<AppUser> users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        AppUser? user = await users.GetUserAsync(principal);
        return user is not null
            && principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user)
            && !SignInTimes.IsTooOld(principal, clock)
            && (principal.FindFirstValue(SignInTimes.SessionClaim) is not { } session || !await ended.HasEndedAsync(user.Id, session));
    }
}
