using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Api.Contract.Document;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Api;

/// <summary>Knocks many times within a minute, so nothing limits it.</summary>
public sealed class PortalWithoutLimits : SqlitePortal
{
    protected override Task CreateDatabase()
    {
        Settings["Platform:ApiCallsPerSecond"] = "0";
        Settings["Platform:ApiQuotesPerSecond"] = "0";
        Settings["Platform:ApiFailuresPerMinute"] = "0";
        return base.CreateDatabase();
    }
}

/// <summary>Walks all operations of the API with everything that a careless or curious caller may send.</summary>
public sealed class EveryOperation(PortalWithoutLimits portal) : IClassFixture<PortalWithoutLimits>
{
    /// <summary>Addresses that name no object of anybody: a word of a closed set, which is refused by itself.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal) { ["method"] = "ScreenPrinting", ["outcome"] = "succeed" };

    /// <summary>Ids of the right form that nobody here has.</summary>
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["blanks"] = "blk",
        ["cases"] = "cas",
        ["manufacturers"] = "org",
        ["designs"] = "des",
        ["quotes"] = "qte",
        ["orders"] = "ord",
        ["shipments"] = "shp",
        ["claims"] = "clm",
        ["jobs"] = "job",
        ["payouts"] = "pyt",
        ["payments"] = "pay",
        ["files"] = "des",
        ["documents"] = "doc",
        ["counters"] = "job",
        ["photos"] = "fil",
    };

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "application/json", "" },
            { "application/json", "[]" },
            { "application/json", "null" },
            { "application/json", "7" },
            { "application/json", "{\"no_such\":1}" },
            { "application/json", "{\"broken\":" },
            { "application/json", "{\"a\":\"\\ud800\"}" },
            { "application/json; charset=utf-16", "{}" },
            { "application/json", new string('[', 5000) },
            { "text/plain", "hello" },
            { "application/xml", "<a/>" },
            { "multipart/form-data", "no boundary" },
            { "multipart/form-data; boundary=x", "--x\r\nbroken" },
        };

    private IEnumerable<Operation> Operations =>
        portal
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Needs>() is not null && e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .SelectMany(e =>
                e.Metadata.GetRequiredMetadata<IHttpMethodMetadata>()
                    .HttpMethods.Select(m => new Operation(m, "/" + e.RoutePattern.RawText!.Trim('/'), e.Metadata.GetRequiredMetadata<Needs>(), e.Metadata.GetMetadata<ApiBodyMetadata>() is not null, e.Metadata.GetMetadata<TakesUpload>() is not null))
            );

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_taken_is_refused_with_a_reason(string contentType, string body)
    {
        using Callers callers = await Callers.Of(portal);
        var faults = new List<string>();
        foreach (Operation operation in Operations.Where(o => o.TakesBody))
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
            HttpResponseMessage answer = await callers.For(operation).SendAsync(new HttpRequestMessage(new HttpMethod(operation.Method), operation.Address()) { Content = content });
            faults.AddRange(await FaultsOf(operation, answer, 400, 404, 415, 422));
            if (!contentType.Contains("json", StringComparison.Ordinal) && !(operation.TakesUpload && contentType.StartsWith("multipart/", StringComparison.Ordinal)) && answer.StatusCode != HttpStatusCode.UnsupportedMediaType)
            {
                faults.Add($"{operation}: {contentType} is answered {(int)answer.StatusCode}");
            }
        }

        faults.ShouldBeEmpty();
        portal.Errors.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_property_is_named_by_every_operation()
    {
        using Callers callers = await Callers.Of(portal);
        var faults = new List<string>();
        foreach (Operation operation in Operations.Where(o => o.TakesBody))
        {
            using var content = new StringContent("{\"no_such\":1}", Encoding.UTF8, "application/json");
            HttpResponseMessage answer = await callers.For(operation).SendAsync(new HttpRequestMessage(new HttpMethod(operation.Method), operation.Address()) { Content = content });
            string text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.UnprocessableEntity || !text.Contains("\"/no_such\"", StringComparison.Ordinal))
            {
                faults.Add($"{operation}: {(int)answer.StatusCode} {text}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_megabytes_are_too_much_for_every_operation_but_the_uploads()
    {
        using Callers callers = await Callers.Of(portal);
        byte[] large = Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('x', 10_000_000)}\"}}");
        var faults = new List<string>();
        foreach (Operation operation in Operations.Where(o => o.TakesBody))
        {
            using var content = new ByteArrayContent(large);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            HttpResponseMessage answer = await callers.For(operation).SendAsync(new HttpRequestMessage(new HttpMethod(operation.Method), operation.Address()) { Content = content });
            faults.AddRange(await FaultsOf(operation, answer, 413));
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_key_every_operation_asks_for_one()
    {
        using HttpClient nobody = portal.Visitor();
        var faults = new List<string>();
        foreach (Operation operation in Operations)
        {
            HttpResponseMessage answer = await nobody.SendAsync(operation.Request());
            faults.AddRange(await FaultsOf(operation, answer, 401));
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_without_the_scope_is_told_which_one_it_lacks_by_every_operation()
    {
        using Callers callers = await Callers.Of(portal, "nothing:read");
        var faults = new List<string>();
        foreach (Operation operation in Operations.Where(o => !o.Needs.IsAnyKey))
        {
            HttpResponseMessage answer = await callers.For(operation).SendAsync(operation.Request());
            faults.AddRange(await FaultsOf(operation, answer, 403));
            if (!(await answer.Content.ReadAsStringAsync()).Contains($"\"scope\":\"{operation.Needs.Scope}\"", StringComparison.Ordinal))
            {
                faults.Add($"{operation}: does not name {operation.Needs.Scope}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_may_call_an_operation_can_make_a_key_for_it()
    {
        var kinds = new Dictionary<Side, OrganisationKind> { [Side.Merchant] = OrganisationKind.Merchant, [Side.Manufacturer] = OrganisationKind.Manufacturer, [Side.Admin] = OrganisationKind.Platform };

        Operations.Where(o => !o.Needs.IsAnyKey)
            .SelectMany(o => kinds.Where(kind => o.Needs.Sides.HasFlag(kind.Key) && !Scopes.For(kind.Value).Contains(o.Needs.Scope)).Select(kind => $"{o}: {kind.Value} has no {o.Needs.Scope}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_other_side_of_the_market_is_refused_by_every_operation_that_is_not_for_it()
    {
        using Callers callers = await Callers.Of(portal);
        var faults = new List<string>();
        foreach (Operation operation in Operations)
        {
            foreach (Side side in new[] { Side.Merchant, Side.Manufacturer, Side.Admin }.Where(side => !operation.Needs.Sides.HasFlag(side)))
            {
                faults.AddRange(await FaultsOf(operation, await callers.Of(side).SendAsync(operation.Request()), 403));
            }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_ones_own_is_not_there_for_every_operation(bool wellFormed)
    {
        using Callers callers = await Callers.Of(portal);
        var faults = new List<string>();
        foreach (Operation operation in Operations.Where(o => o.NamesAnObject))
        {
            // A body that no operation can take is looked at first by some: the address alone is asked here.
            if (!operation.TakesBody)
            {
                faults.AddRange(await FaultsOf(operation, await callers.For(operation).SendAsync(operation.Request(wellFormed)), wellFormed ? [404] : [404, 400]));
            }
        }

        faults.ShouldBeEmpty();
    }

    /// <summary>Real objects of another organisation, each with its operations.</summary>
    [Fact]
    public async Task What_belongs_to_others_is_not_there_for_every_operation()
    {
        Dictionary<string, string> theirs = await SomebodysObjects();
        using Callers strangers = await Callers.Of(portal);
        JsonNode document = JsonNode.Parse(await portal.Visitor().GetStringAsync("/openapi/v1.json"))!;
        var faults = new List<string>();
        int asked = 0;
        foreach (Operation operation in Operations.Where(o => o.NamesAnObject && o.Needs.Sides != Side.Admin && !o.Needs.IsAnyKey))
        {
            using HttpRequestMessage request = operation.Request(theirs: theirs);
            if (operation.TakesBody)
            {
                request.Content = operation.Example(document);
            }

            faults.AddRange(await FaultsOf(operation, await strangers.For(operation).SendAsync(request), 404));
            asked++;
        }

        asked.ShouldBeGreaterThan(20);
        faults.ShouldBeEmpty();
    }

    private async Task<Dictionary<string, string>> SomebodysObjects()
    {
        AShop shop = await AShop.Open(portal);
        string design = await shop.Upload();
        JsonNode quote = await AShop.Read(await shop.Post("/v1/quotes", AShop.QuoteBody(design)), HttpStatusCode.Created);
        string order = (await AShop.Read(await shop.Post("/v1/orders", await shop.OrderBody()), HttpStatusCode.Created))["id"]!.GetValue<string>();
        string payment = (await AShop.Read(await shop.Post($"/v1/orders/{order}/pay")))["payment"]!.GetValue<string>();
        await AShop.Read(await shop.Post($"/v1/test/payments/{payment}/succeed"));
        await portal.Drain();
        string job = await portal.Db(db => db.Jobs.Where(j => j.Order == new Id<Domain.Orders.Order>(order)).Select(j => j.Id.Value).FirstAsync());
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["des"] = design, ["qte"] = quote["id"]!.GetValue<string>(), ["ord"] = order, ["pay"] = payment, ["job"] = job };
    }

    [Fact]
    public async Task The_examples_of_the_document_are_read_by_every_operation()
    {
        using Callers callers = await Callers.Of(portal);
        JsonNode document = JsonNode.Parse(await portal.Visitor().GetStringAsync("/openapi/v1.json"))!;
        var faults = new List<string>();
        foreach (Operation operation in Operations.Where(o => o.TakesBody))
        {
            using HttpContent content = operation.Example(document);
            HttpResponseMessage answer = await callers.For(operation).SendAsync(new HttpRequestMessage(new HttpMethod(operation.Method), operation.Address()) { Content = content });
            string text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode is 400 or 401 or 403 or 415 or >= 500 || text.Contains("\"wrong-shape\"", StringComparison.Ordinal) || text.Contains("\"unknown-property\"", StringComparison.Ordinal))
            {
                faults.Add($"{operation}: {(int)answer.StatusCode} {text}");
            }

            if (operation.NamesAnObject && answer.StatusCode != HttpStatusCode.NotFound)
            {
                faults.Add($"{operation}: an object that is not there is answered {(int)answer.StatusCode} {text}");
            }
        }

        faults.ShouldBeEmpty();
        portal.Errors.All.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> FaultsOf(Operation operation, HttpResponseMessage answer, params int[] expected)
    {
        string text = await answer.Content.ReadAsStringAsync();
        var faults = new List<string>();
        if (!expected.Contains((int)answer.StatusCode))
        {
            faults.Add($"{operation}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 200)]}");
        }
        else if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json" || JsonNode.Parse(text)?["code"]?.GetValue<string>() is not { Length: > 0 } || JsonNode.Parse(text)?["detail"]?.GetValue<string>() is not { Length: > 10 })
        {
            faults.Add($"{operation}: no problem document: {answer.Content.Headers.ContentType} {text[..Math.Min(text.Length, 200)]}");
        }

        return faults;
    }

    /// <summary>A program on each side.</summary>
    private sealed record Callers(HttpClient Merchant, HttpClient Manufacturer, HttpClient Admin) : IDisposable
    {
        public static async Task<Callers> Of(Portal portal, params string[] scopes) =>
            new(await (await portal.AMerchant()).Program(scopes), await (await portal.AManufacturer()).Program(scopes), await (await portal.AnAdmin()).Program(scopes));

        public HttpClient Of(Side side) => side == Side.Merchant ? Merchant : side == Side.Manufacturer ? Manufacturer : Admin;

        public HttpClient For(Operation operation) => Of(new[] { Side.Merchant, Side.Manufacturer, Side.Admin }.First(side => operation.Needs.Sides.HasFlag(side)));

        public void Dispose()
        {
            Merchant.Dispose();
            Manufacturer.Dispose();
            Admin.Dispose();
        }
    }

    private sealed record Operation(string Method, string Pattern, Needs Needs, bool TakesBody, bool TakesUpload)
    {
        private string[] Parts => Pattern.Split('/');

        public bool NamesAnObject => Parts.Any(part => part.StartsWith('{') && !Words.ContainsKey(part.Trim('{', '}')));

        /// <summary>Each place filled with an id of what stands before it: <c>/orders/ord_…</c>.</summary>
        public string Address(bool wellFormed = true, Dictionary<string, string>? theirs = null) =>
            string.Join('/', Parts.Select((part, i) => !part.StartsWith('{') ? part : Words.GetValueOrDefault(part.Trim('{', '}')) ?? (wellFormed ? IdOf(Prefixes[Parts[i - 1]], theirs) : "%27--<none>")));

        public HttpRequestMessage Request(bool wellFormed = true, Dictionary<string, string>? theirs = null) =>
            new(new HttpMethod(Method), Address(wellFormed, theirs)) { Content = TakesBody ? new StringContent("{}", Encoding.UTF8, "application/json") : null };

        /// <summary>The body that the document gives as an example.</summary>
        public HttpContent Example(JsonNode document) =>
            new StringContent(document["paths"]![Pattern]![Method.ToLowerInvariant()]!["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString(), Encoding.UTF8, "application/json");

        private static string IdOf(string prefix, Dictionary<string, string>? theirs) => theirs?.GetValueOrDefault(prefix) ?? prefix + "_01k9v6t2c8fq7m3x5zr0bnw4de";

        public override string ToString() => $"{Method} {Pattern}";
    }
}
