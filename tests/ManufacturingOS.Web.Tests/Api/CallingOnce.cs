using System.Net;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Api.Contract.Once;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Quotes;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>A call with an idempotency key has its effect once, whatever breaks in between.</summary>
public abstract class CallingOnce(Portal portal)
{
    [Fact]
    public async Task Of_twenty_calls_at_once_one_has_an_effect()
    {
        AShop shop = await AShop.Open(portal);
        object body = await shop.OrderBody();
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<HttpResponseMessage>[] calls = [.. Enumerable.Range(0, 20).Select(async _ => { await start.Task; return await shop.Post("/v1/orders", body, "one-click"); })];
        start.SetResult();
        HttpResponseMessage[] answers = await Task.WhenAll(calls);

        (await Orders(shop)).ShouldBe(1);
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created || a.StatusCode == HttpStatusCode.Conflict);
        answers.Count(a => a.StatusCode == HttpStatusCode.Created && !IsReplay(a)).ShouldBe(1);
        foreach (HttpResponseMessage early in answers.Where(a => a.StatusCode == HttpStatusCode.Conflict))
        {
            (await AShop.Read(early, HttpStatusCode.Conflict))["code"]!.GetValue<string>().ShouldBe("idempotency-key-in-use");
            early.Headers.RetryAfter.ShouldNotBeNull();
        }

        HttpResponseMessage first = answers.First(a => a.StatusCode == HttpStatusCode.Created && !IsReplay(a));
        HttpResponseMessage again = await shop.Post("/v1/orders", body, "one-click");
        IsReplay(again).ShouldBeTrue();
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_call_that_broke_off_after_its_effect_is_answered_from_the_effect()
    {
        AShop shop = await AShop.Open(portal);
        object body = await shop.OrderBody();
        using var hangUp = new CancellationTokenSource();
        using (portal.Services.GetRequiredService<LiveUpdates>().Listen(shop.Merchant.Organisation.Id.Value, _ => hangUp.Cancel()))
        {
            await Should.ThrowAsync<OperationCanceledException>(() => shop.Post("/v1/orders", body, "hang-up", hangUp.Token));
        }

        (await Orders(shop)).ShouldBe(1);
        JsonNode answer = await Until(HttpStatusCode.Created, () => shop.Post("/v1/orders", body, "hang-up"));

        (await Orders(shop)).ShouldBe(1);
        answer["id"]!.GetValue<string>().ShouldBe(await portal.Db(db => db.Orders.Where(o => o.Organisation == shop.Merchant.Organisation.Id).Select(o => o.Id.Value).SingleAsync()));
    }

    [Fact]
    public async Task A_crash_between_effect_and_answer_loses_nothing()
    {
        AShop shop = await AShop.Open(portal);
        object body = await shop.OrderBody();
        HttpResponseMessage first = await shop.Post("/v1/orders", body, "crash");

        // As a killed process leaves it: the effect and its note are committed together, the answer is not there.
        await portal.Db(db => db.IdempotentAnswers.Where(a => a.Key == "crash").ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, KeyRows.Committed).SetProperty(a => a.Body, (string?)null).SetProperty(a => a.Location, (string?)null)));
        HttpResponseMessage again = await shop.Post("/v1/orders", body, "crash");

        again.StatusCode.ShouldBe(HttpStatusCode.Created, await again.Content.ReadAsStringAsync());
        IsReplay(again).ShouldBeTrue();
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await Orders(shop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_try_that_died_before_its_effect_holds_the_key_for_two_minutes()
    {
        AShop shop = await AShop.Open(portal);
        object body = await shop.OrderBody();
        await shop.Post("/v1/orders", body, "dead");
        await portal.Db(db => db.IdempotentAnswers.Where(a => a.Key == "dead").ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, KeyRows.Running).SetProperty(a => a.Results, (string?)null)));
        await portal.Db(db => db.Orders.Where(o => o.Organisation == shop.Merchant.Organisation.Id).ExecuteDeleteAsync());

        (await shop.Post("/v1/orders", body, "dead")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        portal.Clock.Offset += KeyRows.GivenUp;
        HttpResponseMessage taken = await shop.Post("/v1/orders", body, "dead");

        taken.StatusCode.ShouldBe(HttpStatusCode.Created, await taken.Content.ReadAsStringAsync());
        IsReplay(taken).ShouldBeFalse();
        (await Orders(shop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_try_that_was_given_up_for_dead_undoes_itself()
    {
        Person merchant = await portal.AMerchant();
        Id<QuoteDraft> draft = portal.Services.GetRequiredService<IIds>().New<QuoteDraft>();

        Outcome<Done> outcome = await portal.Run(merchant.Actor with { Once = new TakenOver() }, new SaveQuoteDraft(draft, "{}"));

        outcome.Refusal!.Code.ShouldBe("idempotency-key-in-use");
        (await portal.Db(db => db.QuoteDrafts.AnyAsync(d => d.Id == draft))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_belongs_to_one_call_of_one_organisation()
    {
        AShop shop = await AShop.Open(portal);
        AShop other = await AShop.Open(portal);
        object body = AShop.QuoteBody(await shop.Upload());
        object othersBody = AShop.QuoteBody(await other.Upload());
        string first = (await AShop.Read(await shop.Post("/v1/quotes", body, "same"), HttpStatusCode.Created))["id"]!.GetValue<string>();

        JsonNode otherBody = await AShop.Read(await shop.Post("/v1/quotes", AShop.QuoteBody("des_other"), "same"), HttpStatusCode.UnprocessableEntity);
        JsonNode otherCall = await AShop.Read(await shop.Post("/v1/orders/ord_any/cancel", null, "same"), HttpStatusCode.UnprocessableEntity);
        HttpResponseMessage stranger = await other.Post("/v1/quotes", othersBody, "same");

        otherBody["code"]!.GetValue<string>().ShouldBe("idempotency-key-reused");
        otherCall["code"]!.GetValue<string>().ShouldBe("idempotency-key-reused");
        IsReplay(stranger).ShouldBeFalse();
        (await AShop.Read(stranger, HttpStatusCode.Created))["id"]!.GetValue<string>().ShouldNotBe(first);
    }

    [Fact]
    public async Task A_refused_call_frees_its_key()
    {
        AShop shop = await AShop.Open(portal);
        (await shop.Post("/v1/quotes", AShop.QuoteBody("des_none"), "mended")).StatusCode.ShouldNotBe(HttpStatusCode.Created);

        (await shop.Post("/v1/quotes", AShop.QuoteBody(await shop.Upload()), "mended")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_repeated_upload_finds_its_design_by_its_content()
    {
        AShop shop = await AShop.Open(portal);
        HttpResponseMessage first = await shop.Post("/v1/designs", AShop.Form(Artwork.Svg()), "upload");
        HttpResponseMessage again = await shop.Post("/v1/designs", AShop.Form(Artwork.Svg()), "upload");
        HttpResponseMessage other = await shop.Post("/v1/designs", AShop.Form(Artwork.Svg(fill: "#004488")), "upload");

        string id = (await AShop.Read(first, HttpStatusCode.Created))["id"]!.GetValue<string>();
        (await AShop.Read(again, HttpStatusCode.Created))["id"]!.GetValue<string>().ShouldBe(id);
        IsReplay(again).ShouldBeTrue();
        (await AShop.Read(other, HttpStatusCode.UnprocessableEntity))["code"]!.GetValue<string>().ShouldBe("idempotency-key-reused");
        (await portal.Db(db => db.Designs.CountAsync(d => d.Organisation == shop.Merchant.Organisation.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_checkout_whose_answer_was_lost_is_found_again()
    {
        AShop shop = await AShop.Open(portal);
        string order = (await AShop.Read(await shop.Post("/v1/orders", await shop.OrderBody()), HttpStatusCode.Created))["id"]!.GetValue<string>();
        JsonNode first = await AShop.Read(await shop.Post($"/v1/orders/{order}/pay", null, "pay"));
        await portal.Db(db => db.IdempotentAnswers.Where(a => a.Key == "pay").ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, KeyRows.Running)));
        portal.Clock.Offset += KeyRows.GivenUp;

        JsonNode again = await AShop.Read(await shop.Post($"/v1/orders/{order}/pay", null, "pay"));

        again["payment"]!.GetValue<string>().ShouldBe(first["payment"]!.GetValue<string>());
        again["checkout_url"]!.GetValue<string>().ShouldBe(first["checkout_url"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("ünlaut")]
    [InlineData(null)]
    public async Task A_key_that_cannot_be_kept_is_refused(string? key)
    {
        AShop shop = await AShop.Open(portal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders/ord_x/cancel");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? new string('k', Idempotency.LongestKey + 1));

        JsonNode problem = await AShop.Read(await shop.Client.SendAsync(request), HttpStatusCode.UnprocessableEntity);

        problem["code"]!.GetValue<string>().ShouldBe("idempotency-key-malformed");
    }

    [Fact]
    public async Task After_a_day_a_key_is_forgotten()
    {
        AShop shop = await AShop.Open(portal);
        string design = await shop.Upload();
        await shop.Post("/v1/quotes", AShop.QuoteBody(design), "yesterday");
        await shop.Post("/v1/quotes", AShop.QuoteBody(design), "swept");
        portal.Clock.Offset += KeyRows.Kept + TimeSpan.FromMinutes(1);

        IsReplay(await shop.Post("/v1/quotes", AShop.QuoteBody(design), "yesterday")).ShouldBeFalse();
        (await portal.Services.GetRequiredService<KeyRows>().Sweep(CancellationToken.None)).ShouldBeGreaterThan(0);
        (await portal.Db(db => db.IdempotentAnswers.Where(a => a.Organisation.StartsWith(shop.Merchant.Organisation.Id.Value)).Select(a => a.Key).ToListAsync())).ShouldBe(["yesterday"]);
    }

    private static bool IsReplay(HttpResponseMessage answer) => answer.Headers.Contains(Idempotency.ReplayedHeader);

    private Task<int> Orders(AShop shop) => portal.Db(db => db.Orders.CountAsync(o => o.Organisation == shop.Merchant.Organisation.Id));

    /// <summary>The server may still be tidying up behind a caller that hung up.</summary>
    private static async Task<JsonNode> Until(HttpStatusCode expected, Func<Task<HttpResponseMessage>> call)
    {
        for (int tries = 0; ; tries++)
        {
            HttpResponseMessage answer = await call();
            if (answer.StatusCode == expected || tries == 50)
            {
                IsReplay(answer).ShouldBeTrue();
                return await AShop.Read(answer, expected);
            }

            await Task.Delay(20);
        }
    }

    private sealed class TakenOver : IOnce
    {
        public bool TryRecall<TResult>(IVerb<TResult> verb, out Outcome<TResult> outcome)
        {
            outcome = default;
            return false;
        }

        public Task<bool> Note<TResult>(AppDbContext db, IVerb<TResult> verb, TResult result) => Task.FromResult(false);

        public void Committed() => throw new InvalidOperationException("It must not commit.");
    }
}

public sealed class CallingOnceOnSqlite(SqlitePortal portal) : CallingOnce(portal), IClassFixture<SqlitePortal>;

public sealed class CallingOnceOnPostgres(PostgresPortal portal) : CallingOnce(portal), IClassFixture<PostgresPortal>;
