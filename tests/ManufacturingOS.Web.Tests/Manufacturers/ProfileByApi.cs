using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Jobs;
using ManufacturingOS.Web.Verbs.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Manufacturers;

/// <summary>A house keeps its profile by calls: what is read can be put back, and a wrong figure is named by its place.</summary>
public abstract class ProfileByApi(Portal portal)
{
    [Theory]
    [InlineData("/v1/capabilities")]
    [InlineData("/v1/rate-cards")]
    [InlineData("/v1/rate-cards/ScreenPrinting")]
    [InlineData("/v1/capacity")]
    [InlineData("/v1/shipping-table")]
    public async Task What_was_read_can_be_put_back_and_changes_nothing(string path)
    {
        Person house = await portal.AManufacturer();
        using HttpClient program = await house.Program();
        HttpResponseMessage read = await program.GetAsync(path);
        string body = await Text(read, HttpStatusCode.OK);
        long before = await VersionOf(house);

        HttpResponseMessage put = await Put(program, path, body, read.Headers.ETag!.ToString());

        (await Text(put, HttpStatusCode.OK)).ShouldBe(body);
        put.Headers.ETag.ShouldBe(read.Headers.ETag);
        (await VersionOf(house)).ShouldBe(before);
    }

    [Theory]
    [InlineData("/v1/capabilities", "capabilities/0/pieces_per_hour", "77")]
    [InlineData("/v1/rate-cards", "order_minimum/amount", "\"31.00\"")]
    [InlineData("/v1/rate-cards/ScreenPrinting", "minimum_charge/amount", "\"12.00\"")]
    [InlineData("/v1/capacity", "lead_days", "9")]
    [InlineData("/v1/shipping-table", "zones/0/transit_days", "4")]
    public async Task A_change_is_kept_and_whoever_read_before_it_is_told(string path, string place, string value)
    {
        Person house = await portal.AManufacturer(h => h with { Blanks = ["tote"] });
        using HttpClient program = await house.Program();
        HttpResponseMessage read = await program.GetAsync(path);
        string changed = With(await Text(read, HttpStatusCode.OK), place, value);

        HttpResponseMessage put = await Put(program, path, changed, read.Headers.ETag!.ToString());

        At(await Text(put, HttpStatusCode.OK), place).ToJsonString().ShouldBe(value);
        At(await program.GetStringAsync(path), place).ToJsonString().ShouldBe(value);
        put.Headers.ETag.ShouldNotBe(read.Headers.ETag);
        HttpResponseMessage late = await Put(program, path, With(changed, place, value), read.Headers.ETag!.ToString());
        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("/v1/capabilities", "capabilities/0/method", "\"Engraving\"", "/capabilities/0/method", "unknown-print-method")]
    [InlineData("/v1/capabilities", "capabilities/0/method", "\"3\"", "/capabilities/0/method", "unknown-print-method")]
    [InlineData("/v1/capabilities", "capabilities/0/blanks", "[\"sock\"]", "/capabilities/0/blanks", "unknown-blank")]
    [InlineData("/v1/capabilities", "capabilities/0/max_width_mm", "-5", "/capabilities/0/max_width_mm", "capability-width-out-of-range")]
    [InlineData("/v1/capabilities", "capabilities/0/min_pieces", "0", "/capabilities/0/min_pieces", "capability-pieces-out-of-range")]
    [InlineData("/v1/capabilities", "capabilities", "[null]", "/capabilities/0", "wrong-shape")]
    [InlineData("/v1/rate-cards", "methods/0/ladder/0/charges/0", "-1", "/methods/0/ladder/0/charges/0", "rate-price-negative")]
    [InlineData("/v1/rate-cards", "methods/0/basis", "\"Weight\"", "/methods/0/basis", "unknown-word")]
    [InlineData("/v1/rate-cards", "blanks/0/blank", "\"sock\"", "/blanks/0/blank", "unknown-blank")]
    [InlineData("/v1/rate-cards", "blanks/0/ladder", "[{\"from\":10,\"price\":3},{\"from\":5,\"price\":2}]", "/blanks/0/ladder/1/from", "rate-ladder-not-ascending")]
    [InlineData("/v1/rate-cards", "order_minimum", "{\"amount\":\"-1.00\",\"currency\":\"USD\"}", "/order_minimum", "rate-price-negative")]
    [InlineData("/v1/rate-cards", "currency", "\"JPY\"", "/currency", "rate-wrong-currency")]
    [InlineData("/v1/rate-cards/ScreenPrinting", "ladder/0/charges/0", "-1", "/ladder/0/charges/0", "rate-price-negative")]
    [InlineData("/v1/rate-cards/ScreenPrinting", "method", "\"Dtg\"", "/method", "rate-other-method")]
    [InlineData("/v1/capacity", "lead_days", "0", "/lead_days", "lead-days-out-of-range")]
    [InlineData("/v1/capacity", "minutes_per_week", "{\"ScreenPrinting\":-1}", "/minutes_per_week/ScreenPrinting", "capacity-minutes-out-of-range")]
    [InlineData("/v1/capacity", "minutes_per_week", "{\"Engraving\":1}", "/minutes_per_week/Engraving", "unknown-print-method")]
    [InlineData("/v1/capacity", "week_limits", "[{\"method\":\"ScreenPrinting\",\"week\":\"2020-01-06\",\"minutes\":5}]", "/week_limits/0/week", "week-out-of-range")]
    [InlineData("/v1/capacity", "holidays", "[\"2020-01-06\"]", "/holidays/0", "holiday-past")]
    [InlineData("/v1/shipping-table", "zones/0/first_kilogram/amount", "\"-3.00\"", "/zones/0/first_kilogram", "shipping-price-out-of-range")]
    [InlineData("/v1/shipping-table", "zones/0/countries", "[\"Germany\"]", "/zones/0/countries", "shipping-country-unknown")]
    [InlineData("/v1/shipping-table", "zones/0/countries", "[null]", "/zones/0/countries/0", "wrong-shape")]
    public async Task A_wrong_figure_is_refused_at_its_place(string path, string place, string value, string pointer, string code)
    {
        Person house = await portal.AManufacturer();
        using HttpClient program = await house.Program();
        string body = With(await program.GetStringAsync(path), place, value);
        long before = await VersionOf(house);

        JsonNode problem = JsonNode.Parse(await Text(await Put(program, path, body), HttpStatusCode.UnprocessableEntity))!;

        JsonNode fault = problem["errors"]!.AsArray().First(e => e!["code"]!.GetValue<string>() == code)!;
        fault["pointer"]!.GetValue<string>().ShouldBe(pointer);
        fault["detail"]!.GetValue<string>().ShouldNotContain("{");
        (await VersionOf(house)).ShouldBe(before);
    }

    [Theory]
    [InlineData("/v1/capabilities", "capabilities/0/method", "\"Engraving\"", "ScreenPrinting")]
    [InlineData("/v1/capabilities", "capabilities/0/blanks", "[\"sock\"]", "tee-heavy")]
    [InlineData("/v1/rate-cards", "methods/0/method", "\"Engraving\"", "ScreenPrinting")]
    [InlineData("/v1/rate-cards", "methods/0/sharing", "\"1\"", "Location")]
    public async Task A_word_outside_its_set_is_told_the_set(string path, string place, string value, string valid)
    {
        using HttpClient program = await (await portal.AManufacturer()).Program();

        JsonNode problem = JsonNode.Parse(await Text(await Put(program, path, With(await program.GetStringAsync(path), place, value)), HttpStatusCode.UnprocessableEntity))!;

        problem["errors"]!.AsArray().SelectMany(e => e!["valid_values"]?.AsArray() ?? []).Select(v => v!.GetValue<string>()).ShouldContain(valid);
    }

    [Fact]
    public async Task A_day_off_that_is_said_twice_is_refused_where_it_is_said_again()
    {
        using HttpClient program = await (await portal.AManufacturer()).Program();
        string day = $"{portal.Clock.GetUtcNow().AddDays(40):yyyy-MM-dd}";

        JsonNode problem = JsonNode.Parse(await Text(await Put(program, "/v1/capacity", With(await program.GetStringAsync("/v1/capacity"), "holidays", $"[\"{day}\",\"{day}\"]")), HttpStatusCode.UnprocessableEntity))!;

        problem["code"]!.GetValue<string>().ShouldBe("holiday-twice");
        problem["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/holidays/1");
    }

    [Theory]
    [InlineData("/v1/capabilities", "capabilities/0", 60)]
    [InlineData("/v1/rate-cards", "methods/0/ladder/0", 5000)]
    [InlineData("/v1/rate-cards", "blanks/0", 5000)]
    [InlineData("/v1/shipping-table", "zones/0", 3000)]
    public async Task A_huge_list_is_refused_in_one_line(string path, string row, int times)
    {
        using HttpClient program = await (await portal.AManufacturer()).Program();
        string stored = await program.GetStringAsync(path);
        string list = "[" + string.Join(',', Enumerable.Repeat(At(stored, row).ToJsonString(), times)) + "]";

        JsonNode problem = JsonNode.Parse(await Text(await Put(program, path, With(stored, row[..row.LastIndexOf('/')], list)), HttpStatusCode.UnprocessableEntity))!;

        problem["errors"]!.AsArray().Count.ShouldBe(1);
        problem["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/" + row[..row.LastIndexOf('/')]);
    }

    [Fact]
    public async Task A_week_is_set_by_hand_and_never_below_what_is_booked()
    {
        Person house = await portal.AManufacturer();
        AJob job = await AJob.Offered(portal, house, minutes: 60);
        await portal.Run(house.Actor, new AcceptJob(job.Id));
        DateOnly week = (await job.Now()).Plan.Week;
        using HttpClient program = await house.Program();
        string calendar = await program.GetStringAsync("/v1/capacity");

        JsonNode refused = JsonNode.Parse(await Text(await Put(program, "/v1/capacity", With(With(calendar, "lead_days", "8"), "week_limits", Limit(59))), HttpStatusCode.Conflict))!;
        refused["code"]!.GetValue<string>().ShouldBe("week-limit-below-used");
        refused["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/week_limits/0/minutes");
        At(await program.GetStringAsync("/v1/capacity"), "lead_days").ToJsonString().ShouldBe(At(calendar, "lead_days").ToJsonString());

        await Text(await Put(program, "/v1/capacity", With(calendar, "week_limits", Limit(60))), HttpStatusCode.OK);
        JsonNode shown = JsonNode.Parse(await program.GetStringAsync("/v1/capacity/weeks"))!["data"]!.AsArray().First(w => w!["week"]!.GetValue<string>() == $"{week:yyyy-MM-dd}")!;
        (shown["booked_minutes"]!.GetValue<int>(), shown["limit_minutes"]!.GetValue<int>(), shown["set_by_hand"]!.GetValue<bool>()).ShouldBe((60, 60, true));

        await Text(await Put(program, "/v1/capacity", calendar), HttpStatusCode.OK);
        At(await program.GetStringAsync("/v1/capacity"), "week_limits").AsArray().ShouldBeEmpty();

        string Limit(int minutes) => $"[{{\"method\":\"ScreenPrinting\",\"week\":\"{week:yyyy-MM-dd}\",\"minutes\":{minutes}}}]";
    }

    [Fact]
    public async Task Of_two_calendars_saved_at_once_one_comes_second()
    {
        Person house = await portal.AManufacturer();
        using HttpClient program = await house.Program();
        HttpResponseMessage read = await program.GetAsync("/v1/capacity");
        string calendar = await Text(read, HttpStatusCode.OK);

        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(i => Put(program, "/v1/capacity", With(calendar, "week_limits", Limit(i)), read.Headers.ETag!.ToString()))
        );

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(5);

        // Only a week differs, whose row is another one than the house's.
        string Limit(int minutes) => $"[{{\"method\":\"ScreenPrinting\",\"week\":\"{WeeklyCapacity.WeekOf(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime)).AddDays(21):yyyy-MM-dd}\",\"minutes\":{minutes}}}]";
    }

    [Fact]
    public async Task Prices_seen_in_an_older_version_are_not_overwritten()
    {
        using HttpClient program = await (await portal.AManufacturer(h => h with { Blanks = ["tote"] })).Program();
        string old = await program.GetStringAsync("/v1/rate-cards");
        await Text(await Put(program, "/v1/rate-cards", With(old, "order_minimum/amount", "\"44.00\"")), HttpStatusCode.OK);

        await Text(await Put(program, "/v1/rate-cards", With(old, "order_minimum/amount", "\"45.00\"")), HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_method_without_prices_is_not_there()
    {
        using HttpClient program = await (await portal.AManufacturer()).Program();

        (await program.GetAsync("/v1/rate-cards/Embroidery")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync("/v1/rate-cards/Engraving")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("/v1/capabilities")]
    [InlineData("/v1/rate-cards")]
    [InlineData("/v1/capacity")]
    [InlineData("/v1/shipping-table")]
    public async Task A_merchant_and_a_key_without_the_scope_find_no_way_in(string path)
    {
        using HttpClient shop = await (await portal.AMerchant()).Program();
        (await shop.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using HttpClient reader = await (await portal.AManufacturer()).Program("profile:read");
        string body = await Text(await reader.GetAsync(path), HttpStatusCode.OK);
        (await (await Put(reader, path, body)).Content.ReadAsStringAsync()).ShouldContain("profile:write");
    }

    private Task<long> VersionOf(Person house) => portal.Db(db => db.Manufacturers.AsNoTracking().Where(m => m.Id == house.Organisation.Id).Select(m => m.Version).SingleAsync());

    private static async Task<HttpResponseMessage> Put(HttpClient program, string path, string body, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        }

        return await program.SendAsync(request);
    }

    private static async Task<string> Text(HttpResponseMessage answer, HttpStatusCode expected)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text.Length > 1500 ? text[..1500] : text);
        return text;
    }

    private static JsonNode At(string json, string place) =>
        place.Split('/').Aggregate(JsonNode.Parse(json)!, (node, part) => (node is JsonArray rows ? rows[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node[part])!);

    private static string With(string json, string place, string value)
    {
        JsonNode root = JsonNode.Parse(json)!;
        string[] parts = place.Split('/');
        JsonNode parent = parts[..^1].Aggregate(root, (node, part) => (node is JsonArray rows ? rows[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node[part])!);
        if (parent is JsonArray list)
        {
            list[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        }
        else
        {
            parent[parts[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }
}

public sealed class ProfileByApiOnSqliteTests(SqlitePortal portal) : ProfileByApi(portal), IClassFixture<SqlitePortal>;

public sealed class ProfileByApiOnPostgresTests(PostgresPortal portal) : ProfileByApi(portal), IClassFixture<PostgresPortal>;
