using System.Net;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>What holds for every answer, whatever was asked.</summary>
public sealed class AnswersTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/no-such-file.css", HttpStatusCode.NotFound)]
    [InlineData("/css/app.css", HttpStatusCode.OK)]
    [InlineData("/error", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_security_headers(string path, HttpStatusCode status)
    {
        HttpResponseMessage answer = await portal.Visitor().GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        string policy = Header(answer, "Content-Security-Policy");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("style-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldNotBeEmpty();
        Header(answer, "Permissions-Policy").ShouldContain("geolocation=()");
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_words()
    {
        Page page = await portal.Visitor().Open("/no/such/page");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.All("h1").ShouldHaveSingleItem();
        page.All("a[href='/']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_page_behind_the_sign_in_sends_a_visitor_there_and_back()
    {
        string guarded = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .First(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.RoutePattern.Parameters.Count == 0).RoutePattern.RawText!;

        Page page = await portal.Visitor().Open(guarded);

        page.Status.ShouldBe(HttpStatusCode.Redirect);
        new Uri(new Uri("http://localhost"), page.Location).PathAndQuery.ShouldBe("/account/sign-in?return=" + Uri.EscapeDataString(guarded));
    }

    /// <summary>Half a script is a portal on which no button works, and every test of pages without a browser stays green.</summary>
    [Fact]
    public async Task The_client_script_is_served_whole_and_as_a_script()
    {
        Page landing = await portal.Visitor().Open("/");
        string path = landing.Find("script[src*='blazor.web']").GetAttribute("src")!;

        HttpResponseMessage answer = await portal.Visitor().GetAsync(new Uri("/" + path.TrimStart('/'), UriKind.Relative));
        byte[] script = await answer.Content.ReadAsByteArrayAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        script.Length.ShouldBeGreaterThan(150_000);
        System.Text.Encoding.UTF8.GetString(script).TrimEnd().ShouldEndWith("();");
    }

    [Fact]
    public async Task Every_file_that_the_frame_asks_for_is_there()
    {
        Page landing = await portal.Visitor().Open("/");
        string[] files = [.. landing.All("link[href]").Select(l => l.GetAttribute("href")!).Concat(landing.All("script[src]").Select(s => s.GetAttribute("src")!))];

        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            HttpResponseMessage answer = await portal.Visitor().GetAsync(new Uri("/" + file.TrimStart('/'), UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty(file);
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_watcher_is_told_that_all_is_well(string path)
    {
        (await portal.Visitor().GetStringAsync(new Uri(path, UriKind.Relative))).ShouldBe("Healthy");
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(' ', values) : "";
}
