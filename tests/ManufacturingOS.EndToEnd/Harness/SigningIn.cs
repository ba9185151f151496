using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Playwright;

namespace ManufacturingOS.EndToEnd.Harness;

internal static class SigningIn
{
    /// <summary>Signs in through the page, as a person does.</summary>
    public static async Task SignIn(this Tab tab, string email, string password = Person.Password)
    {
        await tab.Go("/account/sign-in");
        await tab.Page.Locator("main input[type=email], main input[autocomplete~=username]").First.FillAsync(email);
        await tab.Page.Locator("main input[type=password]").First.FillAsync(password);
        await tab.Page.Locator("main form:has(input[type=password]) button[type=submit]").First.ClickAsync();
        await tab.Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }
}
