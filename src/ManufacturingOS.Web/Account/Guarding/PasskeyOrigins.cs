using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>A passkey speaks for this portal's own address only; the domain is configured, not taken from the request.</summary>
internal sealed class PasskeyOrigins(IOptions<PlatformOptions> platform) : IConfigureOptions<IdentityPasskeyOptions>
{
    /// <summary>More devices than anybody has; a bound on what one account can store.</summary>
    public const int MaxPasskeys = 12;

    public void Configure(IdentityPasskeyOptions options)
    {
        var address = new Uri(platform.Value.PublicUrl);
        options.ServerDomain = address.Host;
        options.ResidentKeyRequirement = "required";
        options.UserVerificationRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsOwn(context, address));
    }

    /// <summary>The public address; in development also the port that the request came in by.</summary>
    private static bool IsOwn(PasskeyOriginValidationContext context, Uri address) =>
        Uri.TryCreate(context.Origin, UriKind.Absolute, out Uri? origin)
        && origin.Host == address.Host
        && (origin.Authority == address.Authority && origin.Scheme == address.Scheme || context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
}
