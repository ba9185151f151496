using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Verbs.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account;

public static class AccountRegistration
{
    /// <summary>How the name of the cookie ends that says who is signed in.</summary>
    public const string SignInCookie = "mos.auth";

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        // A cookie that only travels encrypted may carry the prefix that binds it to this host; on http browsers would drop it.
        bool isEncrypted = configuration["Platform:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        AddPeople(services);
        AddCookies(services, isEncrypted);
        AddPolicies(services);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignInRevalidation>();
        services.AddDataProtection().SetApplicationName("ManufacturingOS");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        return services;
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.Configure<IdentityOptions>(options =>
        {
            options.SignIn.RequireConfirmedAccount = true;
            options.User.RequireUniqueEmail = true;
            // The user name is the mail address; whether that is one is checked where it is typed.
            options.User.AllowedUserNameCharacters = "";
            options.Password.RequiredLength = 10;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 5;
            options.Lockout.MaxFailedAccessAttempts = 6;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            options.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new TokenProviderDescriptor(typeof(AuthenticatorCode));
            options.Tokens.ProviderMap[HourTokens.ProviderName] = new TokenProviderDescriptor(typeof(HourTokens));
            options.Tokens.PasswordResetTokenProvider = HourTokens.ProviderName;
            options.Tokens.ChangeEmailTokenProvider = HourTokens.ProviderName;
        });
        services.AddTransient<AuthenticatorCode>();
        services.AddTransient<HourTokens>();
        services.AddScoped<IPasswordValidator<AppUser>, PasswordRules>();
        services.AddScoped<IUserClaimsPrincipalFactory<AppUser>, PortalClaims>();
        services.Replace(ServiceDescriptor.Scoped<IUserStore<AppUser>, KeptSecrets>());
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyOrigins>();
        services.AddOptions<AccountOptions>().BindConfiguration("Account").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<EvenAnswers>();
        services.AddSingleton<SignInBrake>();
        services.AddSingleton<EndedSessions>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<People>();
    }

    private static void AddCookies(IServiceCollection services, bool isEncrypted)
    {
        string prefix = isEncrypted ? "__Host-mos." : "mos.";
        CookieSecurePolicy secure = isEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = IdentityConstants.ApplicationScheme;
                options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
            })
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(options =>
                {
                    options.LoginPath = "/account/sign-in";
                    options.AccessDeniedPath = "/account/denied";
                    options.ReturnUrlParameter = "return";
                    options.Cookie.Name = (isEncrypted ? "__Host-" : "") + SignInCookie;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = secure;
                    options.ExpireTimeSpan = SignInTimes.Idle;
                    options.SlidingExpiration = true;
                    options.Events.OnSigningIn = SignInTimes.OnSigningIn;
                    options.Events.OnValidatePrincipal = SignInTimes.OnValidatePrincipal;
                });
                cookies.TwoFactorUserIdCookie!.Configure(options => Name(options, prefix + "second", secure));
                cookies.TwoFactorRememberMeCookie!.Configure(options => Name(options, prefix + "device", secure));
                cookies.ExternalCookie!.Configure(options => Name(options, prefix + "external", secure));
            });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = prefix + "form";
            options.Cookie.SecurePolicy = secure;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddPolicies(IServiceCollection services) =>
        services.AddAuthorization(options =>
        {
            foreach (string kind in new[] { Policies.Merchant, Policies.Manufacturer, Policies.Admin })
            {
                options.AddPolicy(kind, policy => policy.RequireClaim(PortalClaims.Kind, kind));
            }

            options.AddPolicy(Policies.Member, policy => policy.RequireClaim(PortalClaims.Organisation));
            options.AddPolicy(Policies.Owner, policy => policy.RequireClaim(PortalClaims.MemberRoleClaim, nameof(Domain.Organisations.MemberRole.Owner)));

            // What nobody thought about is closed.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });

    private static void Name(CookieAuthenticationOptions options, string name, CookieSecurePolicy secure)
    {
        options.Cookie.Name = name;
        options.Cookie.SecurePolicy = secure;
        options.Cookie.SameSite = SameSiteMode.Lax;
    }
}
