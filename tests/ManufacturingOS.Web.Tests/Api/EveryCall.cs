using System.Net;
using System.Text.Json.Nodes;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>What holds for every answer of the API, reached or not.</summary>
public sealed class EveryCall(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Theory]
    [InlineData("shop-7.Order_42")]
    [InlineData("a")]
    public async Task A_callers_own_id_comes_back(string id)
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();

        HttpResponseMessage good = await Get(shop, "/v1/blanks", id);
        HttpResponseMessage refused = await Get(shop, "/v1/orders/ord_none", id);

        good.Headers.GetValues("X-Request-Id").ShouldBe([id]);
        refused.Headers.GetValues("X-Request-Id").ShouldBe([id]);
        (await Problem(refused))["request_id"]!.GetValue<string>().ShouldBe(id);
    }

    [Theory]
    [InlineData("line\tbreak")]
    [InlineData("<script>")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x")]
    public async Task An_id_that_could_do_harm_is_replaced(string id)
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();

        HttpResponseMessage answer = await Get(shop, "/v1/orders/ord_none", id);

        string given = answer.Headers.GetValues("X-Request-Id").ShouldHaveSingleItem();
        given.ShouldNotBe(id);
        (await Problem(answer))["request_id"]!.GetValue<string>().ShouldBe(given);
    }

    [Fact]
    public async Task A_call_without_a_key_has_an_id_too()
    {
        HttpResponseMessage answer = await Get(portal.Visitor(), "/v1/orders", "nobody-1");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.GetValues("X-Request-Id").ShouldBe(["nobody-1"]);
        (await Problem(answer))["request_id"]!.GetValue<string>().ShouldBe("nobody-1");
    }

    [Theory]
    [InlineData("GET", "/v1/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v1/blanks", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/v1/orders", HttpStatusCode.MethodNotAllowed)]
    public async Task An_operation_that_is_not_there_is_a_problem_and_no_page(string method, string path, HttpStatusCode expected)
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        HttpResponseMessage answer = await shop.SendAsync(request);

        answer.StatusCode.ShouldBe(expected);
        (await Problem(answer))["code"]!.GetValue<string>().ShouldBe("no-such-operation");
        answer.Content.Headers.Allow.Count.ShouldBe(expected == HttpStatusCode.NotFound ? 0 : path == "/v1/orders" ? 2 : 1);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_a_problem()
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();

        HttpResponseMessage answer = await shop.GetAsync("/v1/designs/des_x/preflight?print_method=Dtg&width_mm=wide");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem(answer))["code"]!.GetValue<string>().ShouldBe("malformed-request");
    }

    [Fact]
    public async Task A_bug_of_ours_is_logged_under_the_callers_id_and_says_no_more_than_that()
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Path = "/v1/orders";
        http.Request.Headers["X-Request-Id"] = "bug-1";
        using var body = new MemoryStream();
        http.Response.Body = body;
        var front = new ApiFront(_ => throw new InvalidOperationException("secret detail"), scope.ServiceProvider.GetRequiredService<ILogger<ApiFront>>());

        await front.InvokeAsync(http);

        http.Response.StatusCode.ShouldBe(500);
        string answer = System.Text.Encoding.UTF8.GetString(body.ToArray());
        JsonNode.Parse(answer)!["code"]!.GetValue<string>().ShouldBe("fault");
        answer.ShouldContain("bug-1");
        answer.ShouldNotContain("secret detail");
        portal.Errors.All.ShouldContain(error => error.Contains("bug-1", StringComparison.Ordinal) && error.Contains("secret detail", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> Get(HttpClient client, string path, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-Request-Id", id);
        return await client.SendAsync(request);
    }

    private static async Task<JsonNode> Problem(HttpResponseMessage answer)
    {
        string body = await answer.Content.ReadAsStringAsync();
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", body);
        return JsonNode.Parse(body)!;
    }
}

public sealed class PortalOnAPort : SqlitePortal
{
    public override bool OnRealPort => true;
}

/// <summary>What only a real server can show.</summary>
public sealed class BodiesWithoutALength(PortalOnAPort portal) : IClassFixture<PortalOnAPort>
{
    [Theory]
    [InlineData("/v1/quotes", "currency", null)]
    [InlineData("/v1/quotes", "currency", "large-1")]
    [InlineData("/v1/designs", "name", null)]
    [InlineData("/v1/designs", "name", "large-2")]
    public async Task Are_cut_off_where_they_become_too_large(string path, string property, string? key)
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{{\"{property}\":\"{new string('x', 3_000_000)}\"}}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        HttpResponseMessage answer = await shop.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("body-too-large");
    }
}
