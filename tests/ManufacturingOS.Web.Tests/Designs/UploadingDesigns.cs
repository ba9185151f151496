using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Mail;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Designs;

/// <summary>What becomes of a file that a merchant sends.</summary>
public abstract class UploadingDesigns(Portal portal)
{
    [Fact]
    public async Task A_picture_becomes_a_design_with_its_measures_and_pictures()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();

        UploadAnswer answer = await browser.Upload(Artwork.Png(width: 600, height: 400), "Summer_logo.png");

        answer.Status.ShouldBe(201);
        Design design = await portal.Db(db => db.Designs.SingleAsync(d => d.Id == new Id<Design>(answer.Id)));
        design.Organisation.ShouldBe(merchant.Organisation.Id);
        design.Name.ShouldBe("Summer logo");
        design.FileName.ShouldBe("Summer_logo.png");
        design.State.ShouldBe(DesignState.Approved);
        (design.Inspection.Width, design.Inspection.Height).ShouldBe((600, 400));
        (await browser.GetAsync(new Uri($"/files/designs/{design.Id}/thumbnail", UriKind.Relative))).Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        (await browser.Open("/merchant/designs")).All(".tile__title").ShouldContain(t => t.TextContent == "Summer logo");
    }

    [Fact]
    public async Task A_drawing_is_a_vector_that_prints_in_any_size()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        UploadAnswer answer = await browser.Upload(Artwork.Svg(), "badge.svg");

        answer.Status.ShouldBe(201);
        (await browser.Open($"/merchant/designs/{answer.Id}")).Text.ShouldContain("Vector, any size");
    }

    [Fact]
    public async Task Text_that_is_named_like_a_picture_is_refused_by_its_content()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        UploadAnswer answer = await browser.Upload(Encoding.UTF8.GetBytes("This is a letter and no picture."), "logo.png");

        answer.Status.ShouldBe(415);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Code.ShouldBe("artwork-type");
        answer.Body.GetProperty("errors")[0].GetProperty("valid_values").EnumerateArray().ShouldContain(v => v.GetString() == "svg");
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        UploadAnswer answer = await browser.Upload([]);

        (answer.Status, answer.Code).ShouldBe((422, "file-empty"));
    }

    [Fact]
    public async Task A_picture_that_breaks_off_is_refused()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();
        byte[] whole = Artwork.Png();

        UploadAnswer answer = await browser.Upload(whole[..(whole.Length / 2)]);

        (answer.Status, answer.Code).ShouldBe((422, "artwork-corrupt"));
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_and_nothing_is_kept()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();
        using var body = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n\u0089PNG");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        UploadAnswer answer = await browser.Send(body);

        (answer.Status, answer.Code).ShouldBe((422, "upload-broken-off"));
        (await portal.Db(db => db.Designs.CountAsync(d => d.Organisation == merchant.Organisation.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();
        using var form = new MultipartFormDataContent { { new StringContent("logo"), "name" } };

        (await browser.Send(form)).Code.ShouldBe("upload-no-file");
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_taken()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();

        UploadAnswer answer = await browser.Upload(Artwork.Png(), withToken: false);

        (answer.Status, answer.Code).ShouldBe((403, "upload-no-token"));
        (await portal.Db(db => db.Designs.AnyAsync(d => d.Organisation == merchant.Organisation.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_an_answer_and_no_page()
    {
        using HttpClient visitor = portal.Visitor();

        (await visitor.Upload(Artwork.Png(), withToken: false)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_manufacturer_has_no_designs()
    {
        using HttpClient browser = await (await portal.AManufacturer()).Browser();

        (await browser.Upload(Artwork.Png(), withToken: false)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task The_same_external_id_twice_is_a_conflict_that_names_the_first()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();
        UploadAnswer first = await browser.Upload(Artwork.Png(), externalId: "shop-17");

        UploadAnswer second = await browser.Upload(Artwork.Png(disc: 0x1F4FA3FF), externalId: "shop-17");

        (second.Status, second.Code).ShouldBe((409, "external-id-taken"));
        second.Detail.ShouldContain(first.Id);
    }

    [Fact]
    public async Task A_brand_in_the_name_is_held_with_a_case_and_a_mail()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();

        UploadAnswer answer = await browser.Upload(Artwork.Png(), "my-Pokémon.png");

        Design design = await portal.Db(db => db.Designs.SingleAsync(d => d.Id == new Id<Design>(answer.Id)));
        (design.State, design.ModerationRule).ShouldBe((DesignState.Held, ModerationRules.BrandName));
        Domain.Moderation.Case held = await portal.Db(db => db.Cases.SingleAsync(c => c.Design == design.Id));
        (held.Rule, held.Evidence).ShouldBe((ModerationRules.BrandName, "pokemon"));
        (await portal.Db(db => db.Outbox.AnyAsync(m => m.Verb == nameof(NotifyOrganisation) && m.Subject == design.Id.Value))).ShouldBeTrue();
        (await browser.Open($"/merchant/designs/{design.Id}")).Text.ShouldContain("the name contains a brand (“pokemon”)");
    }

    [Fact]
    public async Task A_file_that_was_rejected_before_is_held_under_any_name()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();
        UploadAnswer first = await browser.Upload(Artwork.Png(disc: 0x00FF00FF));
        string hash = (await portal.Db(db => db.Designs.SingleAsync(d => d.Id == new Id<Design>(first.Id)))).Sha256;
        await portal.Db(async db => await db.Settings.AddAsync(new Setting { Name = ModerationRules.BlockedFilesSetting, Value = hash }));

        UploadAnswer second = await browser.Upload(Artwork.Png(disc: 0x00FF00FF), "other-name.png");

        (await portal.Db(db => db.Designs.SingleAsync(d => d.Id == new Id<Design>(second.Id)))).ModerationRule.ShouldBe(ModerationRules.BlockedFile);
    }

    [Fact]
    public async Task A_design_can_be_renamed_but_not_to_nothing()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();
        var id = new Id<Design>((await browser.Upload(Artwork.Png())).Id);

        (await portal.Run(merchant.Actor, new RenameDesign(id, "Winter"))).IsOk.ShouldBeTrue();
        (await portal.Run(merchant.Actor, new RenameDesign(id, "  "))).Refusal!.Code.ShouldBe("design-name-empty");

        (await browser.Open($"/merchant/designs/{id}")).Find("h1").TextContent.ShouldContain("Winter");
    }

    [Fact]
    public async Task A_deleted_design_is_gone_from_the_list_and_its_page()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();
        var id = new Id<Design>((await browser.Upload(Artwork.Png())).Id);

        (await portal.Run(merchant.Actor, new DeleteDesign(id))).IsOk.ShouldBeTrue();

        (await browser.Open("/merchant/designs")).All(".tile").ShouldBeEmpty();
        (await browser.Open($"/merchant/designs/{id}")).Text.ShouldContain("There is no such design");
    }

    [Fact]
    public async Task A_long_list_goes_on_where_the_page_before_ended()
    {
        Person merchant = await portal.AMerchant();
        using HttpClient browser = await merchant.Browser();
        var id = new Id<Design>((await browser.Upload(Artwork.Png())).Id);
        Design first = await portal.Db(db => db.Designs.SingleAsync(d => d.Id == id));
        await portal.Db(db =>
        {
            db.Designs.AddRange(Enumerable.Range(1, 29).Select(n => Copy(first, n)));
            return Task.CompletedTask;
        });

        Page newest = await browser.Open("/merchant/designs");
        Page rest = await browser.Open(newest.Find("a[rel=next]").GetAttribute("href")!);

        string[] names = [.. newest.All(".tile__title").Concat(rest.All(".tile__title")).Select(t => t.TextContent)];
        names.Length.ShouldBe(30);
        names.Distinct().Count().ShouldBe(30);
        rest.All("a[rel=next]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_file_that_is_refused_leaves_no_500()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();
        byte[][] files =
        [
            Encoding.ASCII.GetBytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"),
            Encoding.ASCII.GetBytes("GIF89a\u0001\u0000\u0001\u0000"),
            Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"http://example.org/a.png\"/></svg>"),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10],
        ];

        foreach (byte[] file in files)
        {
            UploadAnswer answer = await browser.Upload(file);
            answer.Status.ShouldBeInRange(400, 499);
            answer.Detail.ShouldNotContain("{");
            answer.Detail.ShouldNotBe(answer.Code);
        }

        portal.Errors.All.ShouldBeEmpty();
    }

    private static Design Copy(Design design, int number) =>
        new()
        {
            Id = new Id<Design>($"{design.Id}.{number:00}"),
            Organisation = design.Organisation,
            Mode = design.Mode,
            Name = $"Copy {number}",
            FileName = design.FileName,
            ContentType = design.ContentType,
            Bytes = design.Bytes,
            Sha256 = design.Sha256,
            PreviewKey = design.PreviewKey,
            ThumbnailKey = design.ThumbnailKey,
            Inspection = design.Inspection,
            State = DesignState.Approved,
            CreatedAt = design.CreatedAt,
        };
}

public sealed class UploadingDesignsOnSqliteTests(SqlitePortal portal) : UploadingDesigns(portal), IClassFixture<SqlitePortal>;

public sealed class UploadingDesignsOnPostgresTests(PostgresPortal portal) : UploadingDesigns(portal), IClassFixture<PostgresPortal>;
