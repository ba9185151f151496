using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>A portal with small buckets on a real port, where callers have addresses.</summary>
public sealed class PortalWithSmallBuckets : SqlitePortal
{
    public override bool OnRealPort => true;

    protected override Task CreateDatabase()
    {
        Settings["Platform:ApiCallsPerSecond"] = "1";
        Settings["Platform:ApiCallsBurst"] = "3";
        Settings["Platform:ApiQuotesPerSecond"] = "1";
        Settings["Platform:ApiQuotesBurst"] = "1";
        Settings["Platform:ApiFailuresPerMinute"] = "4";
        return base.CreateDatabase();
    }
}

public sealed class RateLimits(PortalWithSmallBuckets portal) : IClassFixture<PortalWithSmallBuckets>
{
    [Fact]
    public async Task A_key_is_told_what_is_left_and_stopped_when_nothing_is()
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        using HttpClient other = await (await portal.AMerchant()).Program();

        HttpResponseMessage first = await shop.GetAsync("/v1/print-methods");
        await shop.GetAsync("/v1/print-methods");
        await shop.GetAsync("/v1/print-methods");
        HttpResponseMessage refused = await shop.GetAsync("/v1/print-methods");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.GetValues("RateLimit-Policy").ShouldBe(["\"default\";q=3;w=3"]);
        first.Headers.GetValues("RateLimit").ShouldBe(["\"default\";r=2;t=1"]);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        refused.Headers.GetValues("RateLimit").ShouldHaveSingleItem().ShouldStartWith("\"default\";r=0;");
        (await Code(refused)).ShouldBe("too-many-calls");
        (await other.GetAsync("/v1/print-methods")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Quotes_have_a_bucket_of_their_own()
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();

        HttpResponseMessage first = await shop.PostAsJsonAsync("/v1/quotes", new { });
        HttpResponseMessage second = await shop.PostAsJsonAsync("/v1/quotes", new { });

        first.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Headers.GetValues("RateLimit-Policy").ShouldBe(["\"quotes\";q=1;w=1"]);
        (await shop.GetAsync("/v1/print-methods")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> Code(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
}

public sealed class GuessedKeys(PortalWithSmallBuckets portal) : IClassFixture<PortalWithSmallBuckets>
{
    [Fact]
    public async Task An_address_that_guesses_keys_is_stopped_and_a_working_key_from_there_is_not()
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        await shop.GetAsync("/v1/print-methods");
        using HttpClient guesser = portal.Visitor();
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 6; i++)
        {
            guesser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"mos_test_guess-number-{i}-of-many");
            answers.Add((await guesser.GetAsync("/v1/print-methods")).StatusCode);
        }

        answers.Take(4).ShouldAllBe(status => status == HttpStatusCode.Unauthorized);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        (await shop.GetAsync("/v1/print-methods")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
