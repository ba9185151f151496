using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Demo;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>A merchant's program with manufacturers to buy from: what a test of the API needs before its own question.</summary>
internal sealed record AShop(Person Merchant, HttpClient Client)
{
    public static async Task<AShop> Open(Portal portal)
    {
        Person merchant = await portal.AMerchant();
        bool isNew = !await portal.Db(db => db.Manufacturers.AnyAsync(m => m.Id == DemoManufacturers.All[0].Id));
        if (isNew)
        {
            await portal.Db(db =>
            {
                foreach (DemoManufacturer demo in DemoManufacturers.All)
                {
                    db.Organisations.Add(demo.ToOrganisation(portal.Clock.GetUtcNow()));
                    db.Manufacturers.Add(demo.ToManufacturer(Mode.Test));
                }

                return Task.CompletedTask;
            });
            portal.Services.GetRequiredService<LiveUpdates>().Announce([LiveTopic.Directory]);
        }

        return new AShop(merchant, await merchant.Program());
    }

    public async Task<HttpResponseMessage> Post(string path, object? body = null, string? key = null, CancellationToken cancelled = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Client.SendAsync(request, cancelled);
    }

    public async Task<string> Upload() => (await Read(await Post("/v1/designs", Form(Artwork.Svg())), HttpStatusCode.Created))["id"]!.GetValue<string>();

    /// <summary>An order body for a quote of its own.</summary>
    public async Task<object> OrderBody()
    {
        JsonNode quote = await Read(await Post("/v1/quotes", QuoteBody(await Upload())), HttpStatusCode.Created);
        return new
        {
            quote = quote["id"]!.GetValue<string>(),
            option = quote["options"]![0]!["id"]!.GetValue<string>(),
            ship_to = new { name = "Sam Rivera", line1 = "48 Dock Street", city = "Portland", region = "ME", postal_code = "04101", country = "US" },
        };
    }

    public static object QuoteBody(string design, int quantity = 48) =>
        new
        {
            currency = "USD",
            destination = new { country = "US", postal_code = "04101" },
            lines = new[]
            {
                new
                {
                    blank = "blk_tee-heavy",
                    decorations = new[] { new { placement = "front", method = "ScreenPrinting", design, x_mm = 50m, y_mm = 20m, width_mm = 200m } },
                    variants = new[] { new { colour = "navy", size = "M", quantity } },
                },
            },
        };

    public static MultipartFormDataContent Form(byte[] svg, string name = "badge.svg")
    {
        var file = new ByteArrayContent(svg);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/svg+xml");
        return new MultipartFormDataContent { { file, "file", name } };
    }

    public static async Task<JsonNode> Read(HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        string body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, body);
        return JsonNode.Parse(body)!;
    }
}
