using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Jobs;

namespace ManufacturingOS.Web.Tests.Files;

/// <summary>Photos of a quality check go in and are seen by the other side, by calls alone; a key can ask whom it acts for.</summary>
public abstract class PhotosByApi(Portal portal)
{
    [Fact]
    public async Task A_photo_of_a_quality_check_is_seen_by_the_merchant_and_by_nobody_else()
    {
        Person house = await portal.AManufacturer();
        AJob job = await (await AJob.Offered(portal, house)).In(JobState.InProduction);
        using HttpClient maker = await house.Program("jobs:read", "jobs:write");
        using HttpClient shop = await job.Merchant.Program("orders:read");
        using HttpClient other = await (await portal.AMerchant()).Program();
        JsonNode photo = await Upload(maker, Artwork.Png(width: 411, height: 300), HttpStatusCode.Created);
        string url = photo["url"]!.GetValue<string>();
        (await shop.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        HttpResponseMessage check = await maker.PostAsJsonAsync($"/v1/jobs/{job.Id}/quality-check", new { passed = AJob.Pieces - 2, failed = 2, photos = new[] { photo["key"]!.GetValue<string>() } });

        check.StatusCode.ShouldBe(HttpStatusCode.OK, await check.Content.ReadAsStringAsync());
        HttpResponseMessage seen = await shop.GetAsync(url);
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        (await shop.GetAsync(photo["thumbnail_url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_that_may_not_write_uploads_nothing()
    {
        using HttpClient reader = await (await portal.AManufacturer()).Program("jobs:read");
        using HttpClient admin = await (await portal.AnAdmin()).Program();

        (await Upload(reader, Artwork.Png(), HttpStatusCode.Forbidden))["code"]!.GetValue<string>().ShouldBe("missing-scope");
        (await Upload(admin, Artwork.Png(), HttpStatusCode.Forbidden))["code"]!.GetValue<string>().ShouldBe("not-your-side");
    }

    [Fact]
    public async Task What_is_no_photo_is_refused()
    {
        using HttpClient maker = await (await portal.AManufacturer()).Program();

        await Upload(maker, "no picture"u8.ToArray(), HttpStatusCode.UnsupportedMediaType);
        await Upload(maker, [], HttpStatusCode.UnprocessableEntity);
        (await maker.PostAsJsonAsync("/v1/photos", new { file = "x" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_key_can_ask_whom_it_acts_for()
    {
        Person house = await portal.AManufacturer();
        using HttpClient maker = await house.Program("jobs:read");

        JsonNode own = JsonNode.Parse(await maker.GetStringAsync("/v1/organisation"))!;

        own["id"]!.GetValue<string>().ShouldBe(house.Organisation.Id.Value);
        own["kind"]!.GetValue<string>().ShouldBe("Manufacturer");
        own["mode"]!.GetValue<string>().ShouldBe("Test");
        own["key"]!["scopes"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(["jobs:read"]);
    }

    private static async Task<JsonNode> Upload(HttpClient program, byte[] picture, HttpStatusCode expected)
    {
        using var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "file", "check.png" } };
        HttpResponseMessage answer = await program.PostAsync("/v1/photos", form);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }
}

public sealed class PhotosByApiOnSqliteTests(SqlitePortal portal) : PhotosByApi(portal), IClassFixture<SqlitePortal>;

public sealed class PhotosByApiOnPostgresTests(PostgresPortal portal) : PhotosByApi(portal), IClassFixture<PostgresPortal>;
