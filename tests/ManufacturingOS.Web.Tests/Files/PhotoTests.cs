using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Files;

public abstract class PhotoTests(Portal portal)
{
    [Fact]
    public async Task A_photo_that_is_uploaded_is_shown_to_who_uploaded_it()
    {
        Person merchant = await portal.AMerchant();
        string key = await Uploaded(merchant, Artwork.Png(width: 300, height: 200));

        HttpResponseMessage shown = await Get(merchant, $"/files/photos/{key}");
        HttpResponseMessage small = await Get(merchant, $"/files/photos/{key}/thumbnail");

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        small.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stranger_finds_no_such_photo()
    {
        string key = await Uploaded(await portal.AMerchant(), Artwork.Png(width: 310, height: 200));

        (await Get(await portal.AMerchant(), $"/files/photos/{key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Get(await portal.AManufacturer(), $"/files/photos/{key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Get(await portal.AnAdmin(), $"/files/photos/{key}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_of_the_store_that_is_no_photo_is_not_shown()
    {
        Person merchant = await portal.AMerchant();
        string key = await Uploaded(merchant, Artwork.Png(width: 900, height: 600));
        string thumbnail = await portal.Db(db => db.Photos.Where(p => p.Key == key).Select(p => p.ThumbnailKey).SingleAsync());

        (await Get(merchant, $"/files/photos/{thumbnail}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_photo_twice_has_the_same_key()
    {
        Person merchant = await portal.AMerchant();
        byte[] picture = Artwork.Png(width: 330, height: 200);

        (await Uploaded(merchant, picture)).ShouldBe(await Uploaded(merchant, picture));
    }

    [Theory]
    [InlineData("text", 415, "artwork-type")]
    [InlineData("svg", 415, "photo-not-a-photo")]
    [InlineData("empty", 422, "file-empty")]
    [InlineData("truncated", 422, "artwork-corrupt")]
    public async Task What_is_no_photo_is_refused_by_its_content(string what, int status, string code)
    {
        byte[] content = what switch
        {
            "text" => "This is not a picture, whatever its name says."u8.ToArray(),
            "svg" => Artwork.Svg(),
            "empty" => [],
            _ => Artwork.Png()[..400],
        };

        HttpResponseMessage answer = await Upload(await portal.AMerchant(), content);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task More_than_15_MB_are_refused()
    {
        HttpResponseMessage answer = await Upload(await portal.AMerchant(), new byte[(15 * 1024 * 1024) + 1]);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_is_taken()
    {
        HttpResponseMessage answer = await Upload(await portal.AMerchant(), Artwork.Png(), withToken: false);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpResponseMessage> Get(Person person, string path) => await (await person.Browser()).GetAsync(new Uri(path, UriKind.Relative));

    private static async Task<string> Uploaded(Person person, byte[] content)
    {
        HttpResponseMessage answer = await Upload(person, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }

    private static async Task<HttpResponseMessage> Upload(Person person, byte[] content, bool withToken = true)
    {
        HttpClient browser = await person.Browser();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent { { file, "file", "photo.jpg" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/files/photos", UriKind.Relative)) { Content = form };
        if (withToken)
        {
            Page page = await browser.Open("/merchant/designs");
            request.Headers.Add("RequestVerificationToken", page.Find("[data-upload]").GetAttribute("data-token"));
        }

        return await browser.SendAsync(request);
    }
}

public sealed class PhotosOnSqliteTests(SqlitePortal portal) : PhotoTests(portal), IClassFixture<SqlitePortal>;

public sealed class PhotosOnPostgresTests(PostgresPortal portal) : PhotoTests(portal), IClassFixture<PostgresPortal>;
