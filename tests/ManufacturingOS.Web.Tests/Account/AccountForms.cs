using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Account;

/// <summary>The account pages as somebody without JavaScript walks through them.</summary>
internal static class AccountForms
{
    public const string GoodPassword = "nine quiet herons";

    /// <summary>A form of the framework by its name.</summary>
    public static string Named(string name) => $"form:has(input[name='_handler'][value='{name}'])";

    public static async Task<Page> Register(this Portal portal, string email, string password = GoodPassword, string side = "Merchant", string organisation = "Nordlicht")
    {
        Page page = await portal.Visitor().Open("/account/register");
        return await page.Send(
            Named("register"),
            ("Input.Kind", side),
            ("Input.Organisation", organisation),
            ("Input.Country", "DE"),
            ("Input.Name", "Anna Berg"),
            ("Input.Email", email),
            ("Input.Password", password)
        );
    }

    public static Task<Page> SignIn(this HttpClient browser, string email, string password, string path = "/account/sign-in") =>
        browser.SignInRemembered(email, password, false, path);

    public static async Task<Page> SignInRemembered(this HttpClient browser, string email, string password, bool remember, string path = "/account/sign-in")
    {
        Page page = await browser.Open(path);
        return await page.Send(Named("sign-in"), ("Input.Email", email), ("Input.Password", password), ("Input.Remember", remember ? "true" : "false"));
    }

    /// <summary>Where the answer sends the browser: path and query on this portal, the whole address elsewhere.</summary>
    public static string? LeadsTo(this Page page) =>
        page.Answer.Headers.Location switch
        {
            null => null,
            { IsAbsoluteUri: true, Host: "localhost" } here => here.PathAndQuery,
            Uri other => other.OriginalString,
        };

    /// <summary>Whether the browser is somebody here.</summary>
    public static async Task<bool> IsSignedIn(this HttpClient browser) => (await browser.Open("/account/profile")).Status == System.Net.HttpStatusCode.OK;

    /// <summary>The address of the newest mail's button, as path and query.</summary>
    public static string LinkTo(this Portal portal, string email) => new Uri(portal.Mails.LatestTo(email).Links[0]).PathAndQuery;

    public static IReadOnlyList<string> Faults(this Page page) => [.. page.All(".field__error:not([hidden]), .banner--bad p").Select(e => e.TextContent.Trim())];
}
