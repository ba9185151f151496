using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.Web.Tests.Designs;

/// <summary>The merchant's own name of a design belongs to one design at a time.</summary>
public abstract class NamesOfDeletedDesigns(Portal portal)
{
    [Fact]
    public async Task A_deleted_design_gives_its_external_id_back()
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        string first = await Upload(shop, "sku-1", HttpStatusCode.Created);
        await Upload(shop, "sku-1", HttpStatusCode.Conflict);

        (await shop.DeleteAsync($"/v1/designs/{first}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await shop.GetAsync("/v1/designs/@sku-1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        string second = await Upload(shop, "sku-1", HttpStatusCode.Created);

        JsonNode found = JsonNode.Parse(await shop.GetStringAsync("/v1/designs/@sku-1"))!;
        found["id"]!.GetValue<string>().ShouldBe(second);
        second.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_name_can_be_used_and_freed_many_times()
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        for (int i = 0; i < 3; i++)
        {
            string id = await Upload(shop, "again", HttpStatusCode.Created);
            (await shop.DeleteAsync($"/v1/designs/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    private static async Task<string> Upload(HttpClient shop, string externalId, HttpStatusCode expected)
    {
        using var file = new ByteArrayContent(Artwork.Png());
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "file", "logo.png" }, { new StringContent(externalId), "external_id" } };
        HttpResponseMessage answer = await shop.PostAsync("/v1/designs", form);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!["id"]?.GetValue<string>() ?? "";
    }
}

public sealed class NamesOfDeletedDesignsOnSqliteTests(SqlitePortal portal) : NamesOfDeletedDesigns(portal), IClassFixture<SqlitePortal>;

public sealed class NamesOfDeletedDesignsOnPostgresTests(PostgresPortal portal) : NamesOfDeletedDesigns(portal), IClassFixture<PostgresPortal>;
