using System.Net;
using System.Text.RegularExpressions;
using ManufacturingOS.Benchmarks.Servers;
using ManufacturingOS.Web.Account;

namespace ManufacturingOS.Benchmarks.Circuits;

/// <summary>Somebody's browser as far as a server sees it: cookies, the sign-in form, pages.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    private Browser(Uri address)
    {
        Address = address;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; } = new();

    /// <exception cref="InvalidOperationException">The form did not let the person in.</exception>
    public static async Task<Browser> SignIn(ServerProcess server, SignIn person)
    {
        var browser = new Browser(server.Address);
        string form = await browser.Page("/account/sign-in");
        Dictionary<string, string> fields = new(HiddenFields().Matches(form).DistinctBy(m => m.Groups["name"].Value).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value)))
        {
            ["_handler"] = "sign-in",
            ["Input.Email"] = person.Email,
            ["Input.Password"] = person.Password,
            ["Input.Remember"] = "false",
        };
        using HttpResponseMessage answer = await browser.client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), new FormUrlEncodedContent(fields));
        return browser.Cookies.GetAllCookies().Any(c => c.Name.EndsWith(AccountRegistration.SignInCookie, StringComparison.Ordinal))
            ? browser
            : throw new InvalidOperationException($"{person.Email} could not sign in: {answer.StatusCode}.");
    }

    /// <exception cref="HttpRequestException">Anything but 200.</exception>
    public async Task<string> Page(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : throw new HttpRequestException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Where somebody ends who goes there: a new draft gets an address of its own.</summary>
    public async Task<string> Arrive(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.Headers.Location is { } further ? new Uri(Address, further).PathAndQuery : path;
    }

    /// <summary>What a browser sends when somebody leaves a page: the server may forget the circuit at once.</summary>
    public async Task Leave(string circuit)
    {
        using var content = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } };
        using HttpResponseMessage answer = await client.PostAsync(new Uri("/_blazor/disconnect", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenFields();
}
