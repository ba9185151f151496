using Microsoft.AspNetCore.Localization;

namespace ManufacturingOS.Web.Localization;

public static class LocalizationRegistration
{
    /// <summary>Languages that are complete; others fall back to English word by word.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de"];

    /// <summary>Holds the chosen language; without it the browser decides.</summary>
    public const string CookieName = "culture";

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<Display>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            string[] languages = [.. Languages];
            options.SetDefaultCulture("en").AddSupportedCultures(languages).AddSupportedUICultures(languages);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
        return services;
    }
}
