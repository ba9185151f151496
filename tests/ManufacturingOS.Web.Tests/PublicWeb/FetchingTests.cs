using System.Net;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.PublicWeb;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Tests.PublicWeb;

public sealed class FetchingTests
{
    [Theory]
    [InlineData("http://example.org/a.png")]
    [InlineData("https://example.org:8443/a.png")]
    [InlineData("https://user:secret@example.org/a.png")]
    [InlineData("https://localhost/a.png")]
    [InlineData("https://intranet/a.png")]
    [InlineData("https://db.internal/a.png")]
    [InlineData("https://printer.local./a.png")]
    [InlineData("https://127.0.0.1/a.png")]
    [InlineData("https://2130706433/a.png")]
    [InlineData("https://0x7f.1/a.png")]
    [InlineData("https://0177.0.0.1/a.png")]
    [InlineData("https://127.1/a.png")]
    [InlineData("https://[::1]/a.png")]
    [InlineData("https://[::ffff:127.0.0.1]/a.png")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://１２７.０.０.１/a.png")]
    public async Task An_address_that_is_not_public_is_refused_before_it_is_looked_up(string url)
    {
        bool asked = false;
        using var client = Client((_, _) =>
        {
            asked = true;
            return Task.FromResult(new[] { IPAddress.Parse("8.8.8.8") });
        });

        Outcome<string> outcome = await Fetch(client, url);

        outcome.Refusal!.Code.ShouldBe(PublicWebRefusal.NotAllowed);
        asked.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("logo.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a.png")]
    [InlineData("gopher://example.org/")]
    public async Task What_is_no_web_address_is_refused(string url)
    {
        using var client = Client((_, _) => Task.FromResult(Array.Empty<IPAddress>()));

        (await Fetch(client, url)).Refusal!.Code.ShouldBe(PublicWebRefusal.NotAnAddress);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.7")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("8.8.8.8", "10.0.0.7")]
    public async Task A_public_name_with_an_inside_address_is_refused(params string[] addresses)
    {
        using var client = Client((_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()));

        (await Fetch(client, "https://rebinding.example.org/a.png")).Refusal!.Code.ShouldBe(PublicWebRefusal.NotAllowed);
    }

    [Fact]
    public async Task A_name_without_an_address_is_refused()
    {
        using var client = Client((_, _) => Task.FromResult(Array.Empty<IPAddress>()));

        (await Fetch(client, "https://nowhere.example.org/a.png")).Refusal!.Code.ShouldBe(PublicWebRefusal.NotAllowed);
    }

    private static PublicWebClient Client(LookUp lookUp) => new(Options.Create(new PublicWebOptions { Longest = TimeSpan.FromSeconds(3) }), lookUp);

    private static Task<Outcome<string>> Fetch(PublicWebClient client, string url) => client.Fetch<string>(url, (_, name, _) => Task.FromResult<Outcome<string>>(name), CancellationToken.None);
}
