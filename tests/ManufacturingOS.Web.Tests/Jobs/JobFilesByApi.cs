using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Jobs;

/// <summary>The artwork and the ticket of a job, by key.</summary>
public abstract class JobFilesByApi(Portal portal)
{
    private static readonly byte[] Artwork = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];

    [Fact]
    public async Task The_artwork_comes_whole_under_its_name_and_checksum()
    {
        AJob job = await WithArtwork();
        using HttpClient program = await job.House.Program("jobs:read");
        JsonNode file = (await Json(program, $"/v1/jobs/{job.Id}/files"))["data"]!.AsArray().Single()!;
        file["file_name"]!.GetValue<string>().ShouldBe("summit.png");

        HttpResponseMessage answer = await program.GetAsync(file["url"]!.GetValue<string>());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        byte[] content = await answer.Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(content)).ShouldBe(file["sha256"]!.GetValue<string>());
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("summit.png");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{file["sha256"]}\"");
        program.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag);
        (await program.GetAsync(file["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await program.GetAsync(file["preview_url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Only_the_jobs_own_house_and_only_the_jobs_own_designs()
    {
        AJob job = await WithArtwork();
        AJob anothers = await WithArtwork();
        string foreign = (await DesignOf(anothers)).Value;
        using HttpClient own = await job.House.Program("jobs:read");
        using HttpClient other = await anothers.House.Program("jobs:read");
        using HttpClient shop = await job.Merchant.Program();
        string path = $"/v1/jobs/{job.Id}/files/{(await DesignOf(job)).Value}";

        (await own.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/v1/jobs/{job.Id}/files")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/v1/jobs/{job.Id}/ticket")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"/v1/jobs/{job.Id}/files/{foreign}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"/v1/jobs/{job.Id}/files/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await shop.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_ticket_says_what_to_make_and_where_to_send_it_once_it_is_ours()
    {
        AJob job = await WithArtwork();
        using HttpClient program = await job.House.Program("jobs:read");
        JsonNode offered = await Json(program, $"/v1/jobs/{job.Id}/ticket");
        offered["ship_to"].ShouldBeNull();
        offered["country"]!.GetValue<string>().ShouldBe("US");

        await portal.Run(job.House.Actor, new AcceptJob(job.Id));
        JsonNode ticket = await Json(program, $"/v1/jobs/{job.Id}/ticket");

        ticket["ship_to"]!["city"]!.GetValue<string>().ShouldBe("San Francisco");
        JsonNode line = ticket["lines"]!.AsArray().Single()!;
        line["slug"]!.GetValue<string>().ShouldBe("tee-heavy");
        line["variants"]!.AsArray().Sum(v => v!["quantity"]!.GetValue<int>()).ShouldBe(AJob.Pieces);
        line["prints"]![0]!["width_mm"]!.GetValue<decimal>().ShouldBe(200m);
        ticket.ToJsonString().ShouldNotContain("value");
    }

    [Fact]
    public async Task The_ticket_as_a_sheet_brings_its_picture_along()
    {
        AJob job = await WithArtwork();
        using HttpClient program = await job.House.Program("jobs:read");
        program.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        program.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");

        HttpResponseMessage answer = await program.GetAsync($"/v1/jobs/{job.Id}/ticket");

        string html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        WebUtility.HtmlDecode(html).ShouldContain("data:image/webp;base64," + Convert.ToBase64String(Artwork)[..200]);
        html.ShouldContain("lang=\"de\"");
        html.ShouldContain((await job.Now()).Number);
        html.ShouldNotContain("/files/jobs/");
        html.ShouldNotContain("<script");
    }

    private async Task<AJob> WithArtwork()
    {
        AJob job = await AJob.Offered(portal, await portal.AManufacturer());
        IFileStore files = portal.Services.GetRequiredService<IFileStore>();
        StoredFile kept = (await files.SaveAsync(new MemoryStream(Artwork), 1_000_000)).Value;
        Id<Design> design = await DesignOf(job);
        await portal.Db(db =>
            db.Designs.Where(d => d.Id == design)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Sha256, kept.Sha256).SetProperty(d => d.PreviewKey, kept.Sha256).SetProperty(d => d.ThumbnailKey, kept.Sha256))
        );
        return job;
    }

    private Task<Id<Design>> DesignOf(AJob job) => portal.Db(async db => (await db.Orders.AsNoTracking().SingleAsync(o => o.Id == job.Order)).Request.Lines[0].Decorations[0].Design);

    private static async Task<JsonNode> Json(HttpClient program, string path)
    {
        HttpResponseMessage answer = await program.GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }
}

public sealed class JobFilesByApiOnSqliteTests(SqlitePortal portal) : JobFilesByApi(portal), IClassFixture<SqlitePortal>;

public sealed class JobFilesByApiOnPostgresTests(PostgresPortal portal) : JobFilesByApi(portal), IClassFixture<PostgresPortal>;
