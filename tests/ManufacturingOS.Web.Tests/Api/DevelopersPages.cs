using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>The API reference for people, made from the document for programs.</summary>
public sealed class DevelopersPages(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task Every_call_of_the_document_has_its_place_and_a_link_to_it()
    {
        JsonNode document = await Document();
        HttpClient visitor = portal.Visitor();
        Page overview = await visitor.Open("/developers");
        HashSet<string> links = [.. overview.All(".calls__link").Select(a => a.GetAttribute("href")!)];
        var missing = new List<string>();
        foreach (JsonNode? tag in document["tags"]!.AsArray())
        {
            string slug = tag!["name"]!.GetValue<string>().ToLowerInvariant();
            Page page = await visitor.Open("/developers/" + slug);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Find("h1").TextContent.ShouldNotContain("Resource.", customMessage: "DeveloperText needs a word for it");
            tag["description"].ShouldNotBeNull("DocumentFrame needs a sentence for " + slug);
            missing.AddRange(
                document["paths"]!.AsObject()
                    .SelectMany(p => p.Value!.AsObject().Select(o => o.Value!))
                    .Where(o => o["tags"]![0]!.GetValue<string>() == tag["name"]!.GetValue<string>())
                    .Select(o => o["operationId"]!.GetValue<string>())
                    .Where(id => page.Document.GetElementById(id) is null || !links.Contains($"/developers/{slug}#{id}"))
            );
        }

        missing.ShouldBeEmpty();
        links.Count.ShouldBe(document["paths"]!.AsObject().Sum(p => p.Value!.AsObject().Count));
    }

    [Fact]
    public async Task A_call_shows_its_scope_its_fields_and_how_to_make_it()
    {
        Page page = await portal.Visitor().Open("/developers/orders");

        string call = page.Find("section[aria-labelledby=PlaceOrder]").TextContent;
        call.ShouldContain("orders:write");
        call.ShouldContain("ship_to.postal_code");
        call.ShouldContain("Idempotency-Key");
        page.Find("#call-PlaceOrder").TextContent.ShouldContain("/v1/orders");
    }

    [Fact]
    public async Task A_resource_that_is_not_there_is_not_found()
    {
        (await portal.Visitor().Open("/developers/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_problem_type_leads_to_its_sentence()
    {
        HttpResponseMessage answer = await portal.Visitor().GetAsync("/v1/orders");
        string[] type = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!.GetValue<string>().Split('#');
        Page page = await portal.Visitor().Open(type[0]);

        page.Document.GetElementById(type[1]).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_frame_speaks_german()
    {
        HttpClient visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Language", "de");

        (await visitor.Open("/developers")).Find("h1").TextContent.ShouldBe("Für Entwickler");
    }

    /// <summary>Who copies the five calls and fills in the ids of the answers has a paid order.</summary>
    [Fact]
    public async Task The_first_calls_work_as_they_are_shown()
    {
        AShop shop = await AShop.Open(portal);
        JsonNode document = await Document();
        string design = await shop.Upload();
        string asked = Example(document, "/v1/quotes").Replace(Example(document, "/v1/quotes").Split('"').First(t => t.StartsWith("des_", StringComparison.Ordinal)), design, StringComparison.Ordinal);
        JsonNode quote = await AShop.Read(await shop.Post("/v1/quotes", Json(asked)), HttpStatusCode.Created);
        JsonNode order = JsonNode.Parse(Example(document, "/v1/orders"))!;
        order["quote"] = quote["id"]!.DeepClone();
        order["option"] = quote["options"]![0]!["id"]!.DeepClone();
        JsonNode placed = await AShop.Read(await shop.Post("/v1/orders", Json(order.ToJsonString())), HttpStatusCode.Created);
        JsonNode checkout = await AShop.Read(await shop.Post($"/v1/orders/{placed["id"]}/pay"));

        JsonNode paid = await AShop.Read(await shop.Post($"/v1/test/payments/{checkout["payment"]}/succeed"));

        paid["state"]!.GetValue<string>().ShouldBe("Succeeded");
    }

    private static string Example(JsonNode document, string path) => document["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString();

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<JsonNode> Document() => JsonNode.Parse(await portal.Visitor().GetStringAsync("/openapi/v1.json"))!;
}
