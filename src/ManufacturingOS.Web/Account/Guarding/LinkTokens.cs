using ManufacturingOS.Infrastructure.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>Tokens in mails that open an account (new password, new address) hold for an hour; the framework's own, for confirmations, a day.</summary>
internal sealed class HourTokens(IDataProtectionProvider protection, IOptions<HourTokensOptions> options, ILogger<DataProtectorTokenProvider<AppUser>> logger)
    : DataProtectorTokenProvider<AppUser>(protection, options, logger)
{
    public const string ProviderName = "Hour";
}

internal sealed class HourTokensOptions : DataProtectionTokenProviderOptions
{
    public HourTokensOptions()
    {
        Name = HourTokens.ProviderName;
        TokenLifespan = TimeSpan.FromHours(1);
    }
}
