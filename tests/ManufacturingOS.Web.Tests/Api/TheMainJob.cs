using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Demo;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>Upload, quote, order, pay, make, ship, accept, pay out: all of it by calls.</summary>
public abstract class TheMainJob(Portal portal)
{
    [Fact]
    public async Task Runs_from_the_upload_to_the_payout_by_calls_alone()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient shop = await merchant.Program();
        Dictionary<string, HttpClient> houses = await Houses();

        string design = await Upload(shop);
        JsonNode quote = await Ok(await shop.PostAsJsonAsync("/v1/quotes", QuoteOf(design, 72)), HttpStatusCode.Created);
        JsonNode option = quote["options"]![0]!;
        option["breakdown"]!.AsArray().Sum(l => decimal.Parse(l!["amount"]!["amount"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(decimal.Parse(option["total"]!["amount"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));

        JsonNode order = await Ok(await shop.PostAsJsonAsync("/v1/orders", OrderOf(quote, option)), HttpStatusCode.Created);
        string orderId = order["id"]!.GetValue<string>();
        JsonNode checkout = await Ok(await shop.PostAsync($"/v1/orders/{orderId}/pay", null));
        JsonNode paid = await Ok(await shop.PostAsync($"/v1/test/payments/{checkout["payment"]}/succeed", null));
        paid["state"]!.GetValue<string>().ShouldBe("Succeeded");
        (await State(shop, orderId)).ShouldBe("Planned");

        foreach (HttpClient house in houses.Values)
        {
            foreach (JsonNode? job in (await Ok(await house.GetAsync("/v1/jobs?state=Offered")))["data"]!.AsArray())
            {
                string path = "/v1/jobs/" + job!["id"];
                int pieces = job["pieces"]!.GetValue<int>();
                await Ok(await house.PostAsync(path + "/accept", null));
                await Ok(await house.PostAsync(path + "/start", null));
                await Ok(await house.PostAsJsonAsync(path + "/report-progress", new { made = pieces / 2 }));
                await Ok(await house.PostAsJsonAsync(path + "/quality-check", new { passed = pieces, failed = 1 }));
                await Ok(await house.PostAsJsonAsync(path + "/ship", new { carrier = "DHL", parcels = new[] { new { tracking_number = "JD014", pieces, weight_grams = 9000 } } }));
            }
        }

        (await State(shop, orderId)).ShouldBe("Shipped");
        JsonNode shipments = await Ok(await shop.GetAsync($"/v1/orders/{orderId}/shipments"));
        foreach (JsonNode? shipment in shipments["data"]!.AsArray())
        {
            await Ok(await shop.PostAsync($"/v1/orders/{orderId}/shipments/{shipment!["id"]}/received", null));
        }

        (await State(shop, orderId)).ShouldBe("Delivered");
        await Ok(await shop.PostAsync($"/v1/orders/{orderId}/accept", null));
        await portal.Drain();
        JsonNode closed = await Ok(await shop.GetAsync($"/v1/orders/{orderId}"));
        closed["state"]!.GetValue<string>().ShouldBe("Closed");
        closed["money"]!.GetValue<string>().ShouldBe("Released");

        Person admin = await portal.AnAdmin();
        using HttpClient office = await admin.Program();
        JsonNode balance = await Ok(await office.GetAsync("/v1/ledger/trial-balance"));
        balance["sums"]!.AsArray().ShouldNotBeEmpty();
        balance["sums"]!.AsArray().ShouldAllBe(sum => decimal.Parse(sum!["amount"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) == 0);
    }

    [Fact]
    public async Task A_repeated_call_with_the_same_key_orders_once()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient shop = await merchant.Program();
        await Houses();
        JsonNode quote = await Ok(await shop.PostAsJsonAsync("/v1/quotes", QuoteOf(await Upload(shop), 48)), HttpStatusCode.Created);
        object body = OrderOf(quote, quote["options"]![0]!);

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Send(shop, body, "one-click")));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created || a.StatusCode == HttpStatusCode.Conflict);
        (await portal.Db(db => db.Orders.CountAsync(o => o.Organisation == merchant.Organisation.Id))).ShouldBe(1);

        HttpResponseMessage again = await Send(shop, body, "one-click");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        HttpResponseMessage other = await Send(shop, new { quote = quote["id"]!.GetValue<string>(), option = "qop_other", ship_to = new { } }, "one-click");
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Another_organisations_order_is_not_there()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient shop = await merchant.Program();
        await Houses();
        JsonNode quote = await Ok(await shop.PostAsJsonAsync("/v1/quotes", QuoteOf(await Upload(shop), 48)), HttpStatusCode.Created);
        JsonNode order = await Ok(await shop.PostAsJsonAsync("/v1/orders", OrderOf(quote, quote["options"]![0]!)), HttpStatusCode.Created);
        Person stranger = await portal.AMerchant();
        using HttpClient other = await stranger.Program();

        (await other.GetAsync($"/v1/orders/{order["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"/v1/orders/{order["id"]}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/v1/quotes/{quote["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using HttpClient nobody = portal.Visitor();
        HttpResponseMessage refused = await nobody.GetAsync($"/v1/orders/{order["id"]}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData(0, "/lines/0/variants/0/quantity")]
    [InlineData(-5, "/lines/0/variants/0/quantity")]
    [InlineData(10_000_000, "/lines/0/variants/0/quantity")]
    public async Task A_quantity_that_makes_no_sense_is_refused_by_name(int quantity, string pointer)
    {
        Person merchant = await portal.AMerchant();
        using HttpClient shop = await merchant.Program();
        await Houses();
        HttpResponseMessage answer = await shop.PostAsJsonAsync("/v1/quotes", QuoteOf(await Upload(shop), quantity));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe(pointer);
        problem["detail"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task An_unknown_property_is_refused_by_name()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient shop = await merchant.Program();
        HttpResponseMessage answer = await shop.PostAsJsonAsync("/v1/quotes", new { currency = "USD", destination = new { country = "US" }, lines = Array.Empty<object>(), colour = "red" });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["code"]!.GetValue<string>().ShouldBe("unknown-property");
        problem["property"]!.GetValue<string>().ShouldBe("colour");
    }

    [Fact]
    public async Task A_key_without_the_scope_is_told_which_one_it_lacks()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient shop = await merchant.Program("orders:read");
        HttpResponseMessage answer = await shop.PostAsJsonAsync("/v1/quotes", QuoteOf("des_any", 10));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("quotes:write");
    }

    private static async Task<HttpResponseMessage> Send(HttpClient shop, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await shop.SendAsync(request);
    }

    private static object QuoteOf(string design, int quantity) =>
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

    private static object OrderOf(JsonNode quote, JsonNode option) =>
        new
        {
            quote = quote["id"]!.GetValue<string>(),
            option = option["id"]!.GetValue<string>(),
            ship_to = new { name = "Sam Rivera", line1 = "48 Dock Street", city = "Portland", region = "ME", postal_code = "04101", country = "US" },
        };

    private static async Task<string> Upload(HttpClient shop)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Artwork.Svg());
        file.Headers.ContentType = new MediaTypeHeaderValue("image/svg+xml");
        form.Add(file, "file", "badge.svg");
        JsonNode design = await Ok(await shop.PostAsync("/v1/designs", form), HttpStatusCode.Created);
        design["state"]!.GetValue<string>().ShouldBe("Approved");
        return design["id"]!.GetValue<string>();
    }

    private async Task<string> State(HttpClient shop, string order)
    {
        await portal.Drain();
        return (await Ok(await shop.GetAsync($"/v1/orders/{order}")))["state"]!.GetValue<string>();
    }

    private static async Task<JsonNode> Ok(HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        string body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>The demo's manufacturers, each with a program of its own.</summary>
    private async Task<Dictionary<string, HttpClient>> Houses()
    {
        var clients = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        foreach (DemoManufacturer demo in DemoManufacturers.All)
        {
            bool isNew = !await portal.Db(db => db.Manufacturers.AnyAsync(m => m.Id == demo.Id));
            if (isNew)
            {
                await portal.Db(db =>
                {
                    db.Organisations.Add(demo.ToOrganisation(portal.Clock.GetUtcNow()));
                    db.Manufacturers.Add(demo.ToManufacturer(Mode.Test));
                    return Task.CompletedTask;
                });
            }

            Organisation organisation = await portal.Db(db => db.Organisations.FirstAsync(o => o.Id == demo.Id));
            var actor = new Actor("usr_" + demo.Slug, demo.Name, demo.Id, OrganisationKind.Manufacturer, MemberRole.Owner, Mode.Test);
            clients[demo.Slug] = await new Person(portal, null!, organisation, actor).Program();
        }

        return clients;
    }
}

public sealed class TheMainJobOnSqlite(SqlitePortal portal) : TheMainJob(portal), IClassFixture<SqlitePortal>;

public sealed class TheMainJobOnPostgres(PostgresPortal portal) : TheMainJob(portal), IClassFixture<PostgresPortal>;
