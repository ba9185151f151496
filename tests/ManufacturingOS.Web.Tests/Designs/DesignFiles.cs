using System.Net;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Quotes;
using ManufacturingOS.Web.Verbs.Designs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Designs;

/// <summary>Who gets which file of a design.</summary>
public abstract class DesignFiles(Portal portal)
{
    [Fact]
    public async Task The_owner_downloads_what_was_uploaded_byte_by_byte()
    {
        Person merchant = await portal.AMerchant();
        byte[] file = Artwork.Png(disc: 0x228B22FF);
        Id<Design> design = await merchant.ADesign(file, "Sommer Größe.png");
        using HttpClient browser = await merchant.Browser();

        HttpResponseMessage answer = await Get(browser, $"/files/designs/{design}/original");

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(file);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Sommer Größe.png");
    }

    [Fact]
    public async Task What_is_in_a_file_can_do_nothing_in_our_name()
    {
        Person merchant = await portal.AMerchant();
        Id<Design> design = await merchant.ADesign(Artwork.Svg(), "badge.svg");
        using HttpClient browser = await merchant.Browser();

        HttpResponseMessage answer = await Get(browser, $"/files/designs/{design}/original");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Fact]
    public async Task A_thumbnail_is_sent_once_and_kept_for_good()
    {
        Person merchant = await portal.AMerchant();
        Id<Design> design = await merchant.ADesign();
        using HttpClient browser = await merchant.Browser();
        HttpResponseMessage first = await Get(browser, $"/files/designs/{design}/thumbnail");

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/files/designs/{design}/thumbnail");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        HttpResponseMessage second = await browser.SendAsync(again);

        first.Headers.CacheControl!.ToString().ShouldContain("private");
        first.Headers.CacheControl.ToString().ShouldContain("immutable");
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task For_others_there_is_no_such_file_and_no_such_page()
    {
        Id<Design> design = await (await portal.AMerchant()).ADesign();
        using HttpClient stranger = await (await portal.AMerchant()).Browser();
        using HttpClient house = await (await portal.AManufacturer()).Browser();

        foreach (string part in new[] { "thumbnail", "preview", "original" })
        {
            (await Get(stranger, $"/files/designs/{design}/{part}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await Get(house, $"/files/designs/{design}/{part}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await stranger.GetStringAsync(new Uri($"/merchant/designs/{design}", UriKind.Relative))).ShouldContain("There is no such design");
    }

    [Fact]
    public async Task An_administrator_sees_what_has_to_be_judged()
    {
        Id<Design> design = await (await portal.AMerchant()).ADesign();
        using HttpClient admin = await (await portal.AnAdmin()).Browser();

        (await Get(admin, $"/files/designs/{design}/preview")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_manufacturer_gets_the_file_of_its_own_job_and_no_other()
    {
        Person merchant = await portal.AMerchant();
        Person maker = await portal.AManufacturer();
        Person other = await portal.AManufacturer();
        Id<Design> printed = await merchant.ADesign();
        Id<Design> elsewhere = await merchant.ADesign(Artwork.Png(disc: 0x112233FF));
        Id<Job> job = await AJob(merchant, maker, printed);
        using HttpClient house = await maker.Browser();
        using HttpClient neighbour = await other.Browser();

        (await Get(house, $"/files/jobs/{job}/designs/{printed}/original")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Get(house, $"/files/jobs/{job}/designs/{elsewhere}/original")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Get(neighbour, $"/files/jobs/{job}/designs/{printed}/original")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_design_of_an_open_order_is_not_deleted_and_the_refusal_names_the_order()
    {
        Person merchant = await portal.AMerchant();
        Id<Design> design = await merchant.ADesign();
        await AJob(merchant, await portal.AManufacturer(), design);
        Order order = await portal.Db(db => db.Orders.SingleAsync(o => o.Organisation == merchant.Organisation.Id));

        Outcome<Done> refused = await portal.Run(merchant.Actor, new DeleteDesign(design));
        order.State = OrderState.Closed;
        await portal.Db(db => db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, OrderState.Closed)));
        Outcome<Done> done = await portal.Run(merchant.Actor, new DeleteDesign(design));

        refused.Refusal!.Code.ShouldBe("design-in-use");
        refused.Refusal.Values["order"].ShouldBe(order.Number);
        done.IsOk.ShouldBeTrue();
    }

    private static Task<HttpResponseMessage> Get(HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>A job over the only line of an order that prints one design.</summary>
    private async Task<Id<Job>> AJob(Person merchant, Person maker, Id<Design> design)
    {
        IIds ids = portal.Services.GetRequiredService<IIds>();
        DateTimeOffset now = portal.Clock.GetUtcNow();
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        QuoteRequest request = SomeQuote.Request(design);
        Money price = new(100_00, Currency.Usd);
        var plan = new PlannedJob(maker.Organisation.Id, [new JobPart(1, request.Lines[0].Variants)], price, price, 1, 1, today, [], today.AddDays(3), today.AddDays(6));
        var order = new Order
        {
            Id = ids.New<Order>(),
            Organisation = merchant.Organisation.Id,
            Mode = merchant.Actor.Mode,
            Number = IdSource.NewNumber(),
            Quote = ids.New<Quote>(),
            Request = request,
            Option = new QuoteOption(ids.New<QuoteOption>(), [QuoteOptionKind.Cheapest], [plan], new PriceBreakdown(Currency.Usd, []), [], null, today.AddDays(6), true, []),
            ShipTo = new Address("Ada", "1 Main St", null, "San Francisco", "CA", "94107", "US"),
            State = OrderState.Planned,
            Total = price,
            Pieces = request.Pieces,
            Title = "Logo tee",
            PromisedOn = today.AddDays(6),
            CreatedAt = now,
            TrackingToken = IdSource.NewSecret(),
        };
        var job = new Job
        {
            Id = ids.New<Job>(),
            Order = order.Id,
            Merchant = merchant.Organisation.Id,
            Manufacturer = maker.Organisation.Id,
            Mode = merchant.Actor.Mode,
            Number = IdSource.NewNumber(),
            State = JobState.Offered,
            Plan = plan,
            Title = "Logo tee",
            Pieces = request.Pieces,
            Earnings = price,
            Value = price,
            DueOn = today.AddDays(3),
            OfferedAt = now,
            OfferExpiresAt = now.AddDays(1),
        };
        await portal.Db(db =>
        {
            db.Orders.Add(order);
            db.Jobs.Add(job);
            return Task.CompletedTask;
        });
        return job.Id;
    }
}

public sealed class DesignFilesOnSqliteTests(SqlitePortal portal) : DesignFiles(portal), IClassFixture<SqlitePortal>;

public sealed class DesignFilesOnPostgresTests(PostgresPortal portal) : DesignFiles(portal), IClassFixture<PostgresPortal>;
