using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ManufacturingOS.Web.Tests.Designs;

/// <summary>A portal that may fetch from this machine, and a shop on this machine that has files.</summary>
public sealed class FetchingPortal : SqlitePortal
{
    private WebApplication? shop;

    public FetchingPortal()
    {
        Settings["PublicWeb:AllowLoopback"] = "true";
        Settings["PublicWeb:Longest"] = "00:00:02";
        Settings["Imaging:MaxBytes"] = "300000";
    }

    public string Shop => shop!.Urls.First();

    protected override async Task Prepare()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        shop = builder.Build();
        shop.MapGet("/summer logo.png", () => Results.Bytes(Artwork.Png(), "image/png"));
        shop.MapGet("/moved.png", () => Results.Redirect("/summer%20logo.png"));
        shop.MapGet("/large.png", () => Results.Bytes(new byte[400_000], "image/png"));
        shop.MapGet("/slow.png", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync(new byte[10]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
        });
        await shop.StartAsync();
    }
}

public sealed class FetchingDesignsTests(FetchingPortal portal) : IClassFixture<FetchingPortal>
{
    [Fact]
    public async Task A_program_names_the_address_of_a_file_and_gets_a_design()
    {
        (HttpStatusCode status, JsonElement body) = await Send(new { url = portal.Shop + "/summer%20logo.png", external_id = "sku-7" });

        status.ShouldBe(HttpStatusCode.Created);
        body.GetProperty("name").GetString().ShouldBe("summer logo");
        body.GetProperty("external_id").GetString().ShouldBe("sku-7");
    }

    [Theory]
    [InlineData("/moved.png", 422, "url-status")]
    [InlineData("/missing.png", 422, "url-status")]
    [InlineData("/large.png", 413, "file-too-big")]
    [InlineData("/slow.png", 422, "url-not-answered")]
    public async Task What_cannot_be_fetched_is_refused_with_its_reason(string path, int expected, string code)
    {
        (HttpStatusCode status, JsonElement body) = await Send(new { url = portal.Shop + path });

        ((int)status, body.GetProperty("code").GetString()).ShouldBe((expected, code));
    }

    [Fact]
    public async Task An_unknown_property_is_refused_by_its_name()
    {
        (HttpStatusCode status, JsonElement body) = await Send(new { url = portal.Shop, colour = "red" });

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        body.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/colour");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Send(object body)
    {
        using HttpClient program = await (await portal.AMerchant()).Program("designs:write");
        program.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        HttpResponseMessage answer = await program.PostAsJsonAsync(new Uri("/v1/designs", UriKind.Relative), body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
