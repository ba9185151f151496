using System.Security.Claims;
using System.Text.Encodings.Web;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Api.Contract.Rates;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Api.Keys;

/// <summary><c>Authorization: Bearer mos_…</c>. A key in the address is never read: addresses end in logs.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, KeyRing keys, FailedTries failed)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return AuthenticateResult.NoResult();
        }

        string secret = header[Prefix.Length..];
        Actor? actor = failed.IsBarred(Context) ? keys.Remembered(secret) : await keys.ActorOf(secret, Context.RequestAborted);
        if (actor is null)
        {
            return AuthenticateResult.Fail("unknown key");
        }

        Context.Features.Set(actor);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.Id)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (failed.IsTooMany(Context))
        {
            return CallRates.Refuse(Context, failed.RetryAfter);
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.Write(Context, StatusCodes.Status401Unauthorized, "key-missing-or-unknown");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiProblem.Write(Context, StatusCodes.Status403Forbidden, "forbidden");
}
