using System.Globalization;
using System.Security.Claims;
using ManufacturingOS.Infrastructure.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>
/// Gives every sign-in a name and the moment of its proof, kept in the cookie when claims are renewed; ends it after thirty days whatever
/// happens; and knows whether the proof is fresh enough for keys, second factors and addresses.
/// </summary>
public static class SignInTimes
{
    public const string SessionClaim = "session";
    public const string ProvenAtClaim = "proven_at";

    /// <summary>Nobody stays signed in longer, however busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Without a request for this long the sign-in ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>How long after the proof keys and second factors may be changed.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(5);

    public static DateTimeOffset ProvenAt(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(ProvenAtClaim), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;

    public static bool IsFresh(ClaimsPrincipal principal, TimeProvider clock) => clock.GetUtcNow() - ProvenAt(principal) <= FreshFor;

    public static bool IsTooOld(ClaimsPrincipal principal, TimeProvider clock) => clock.GetUtcNow() - ProvenAt(principal) > Longest;

    /// <summary>A new sign-in gets name and moment; a renewed cookie of the same sign-in keeps them in its properties.</summary>
    public static Task OnSigningIn(CookieSigningInContext context)
    {
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        Keep(context.Properties, identity, SessionClaim, () => IdSource.NewSecret()[..26]);
        Keep(context.Properties, identity, ProvenAtClaim, () => Now(context.HttpContext).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public static async Task OnValidatePrincipal(CookieValidatePrincipalContext context)
    {
        EndedSessions ended = context.HttpContext.RequestServices.GetRequiredService<EndedSessions>();
        string? session = context.Principal?.FindFirstValue(SessionClaim);
        if (session is not null && ended.HasEndedHere(session) || IsTooOld(context.Principal!, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>()))
        {
            await RejectAsync(context);
            return;
        }

        ClaimsPrincipal before = context.Principal!;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is null || ReferenceEquals(context.Principal, before))
        {
            return;
        }

        // Once a minute the framework looks at the database and renews the claims; so do we.
        if (session is not null && await ended.HasEndedAsync(before.FindFirstValue(ClaimTypes.NameIdentifier)!, session))
        {
            await RejectAsync(context);
            return;
        }

        var identity = (ClaimsIdentity)context.Principal.Identity!;
        foreach (string name in new[] { SessionClaim, ProvenAtClaim })
        {
            if (before.FindFirst(name) is { } claim && !identity.HasClaim(c => c.Type == name))
            {
                identity.AddClaim(claim.Clone());
            }
        }
    }

    private static void Keep(AuthenticationProperties properties, ClaimsIdentity identity, string name, Func<string> make)
    {
        if (!properties.Items.TryGetValue(name, out string? value) || value is null)
        {
            properties.Items[name] = value = make();
        }

        identity.AddClaim(new Claim(name, value));
    }

    private static async Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
