using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ManufacturingOS.Web.Tests.Payments;

/// <summary>A portal in test mode whose payment company is a small stand-in for Stripe on a port of this machine.</summary>
public sealed class StripePortal : SqlitePortal
{
    public const string WebhookSecret = "whsec_made_up_for_these_tests";

    private WebApplication? stripe;

    /// <summary>Sessions and refunds by id, as the stand-in has them; a test changes them as buyers and banks would.</summary>
    public ConcurrentDictionary<string, JsonObject> Objects { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Tells the portal as Stripe would.</summary>
    public async Task<HttpResponseMessage> Tell(string eventId, string type, string objectId, bool live = false, string secret = WebhookSecret)
    {
        string body = JsonSerializer.Serialize(new { id = eventId, @object = "event", type, livemode = live, data = new { @object = new { id = objectId } } });
        long time = Clock.GetUtcNow().ToUnixTimeSeconds();
        byte[] message = Encoding.UTF8.GetBytes($"{time}.{body}");
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/incoming/stripe") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Stripe-Signature", $"t={time},v1={signature}");
        return await Visitor().SendAsync(request);
    }

    protected override async Task CreateDatabase()
    {
        await base.CreateDatabase();
        Settings["Stripe:SecretKey"] = "sk_test_made_up";
        Settings["Stripe:WebhookSecrets:0"] = WebhookSecret;
        Settings["Stripe:BaseUrl"] = await StartStripe();
    }

    protected override async Task DropDatabase()
    {
        await base.DropDatabase();
        await stripe!.DisposeAsync();
    }

    private async Task<string> StartStripe()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        stripe = builder.Build();
        stripe.MapPost("/v1/checkout/sessions", (HttpRequest request) => Create(request, "cs", form => new JsonObject
        {
            ["client_reference_id"] = form["client_reference_id"].ToString(),
            ["status"] = "open",
            ["payment_status"] = "unpaid",
            ["amount_total"] = long.Parse(form["line_items[0][price_data][unit_amount]"].ToString(), System.Globalization.CultureInfo.InvariantCulture),
            ["currency"] = form["line_items[0][price_data][currency]"].ToString(),
            ["url"] = "https://checkout.stripe.example/pay",
        }));
        stripe.MapPost("/v1/refunds", (HttpRequest request) => Create(request, "re", form => new JsonObject
        {
            ["amount"] = long.Parse(form["amount"].ToString(), System.Globalization.CultureInfo.InvariantCulture),
            ["currency"] = "usd",
            ["status"] = "pending",
            ["metadata"] = new JsonObject { ["refund"] = form["metadata[refund]"].ToString() },
        }));
        stripe.MapGet("/v1/checkout/sessions/{id}", Find);
        stripe.MapGet("/v1/refunds/{id}", Find);
        await stripe.StartAsync();
        return stripe.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
    }

    /// <summary>The same key gives the same object, as there.</summary>
    private async Task<IResult> Create(HttpRequest request, string prefix, Func<IFormCollection, JsonObject> make)
    {
        IFormCollection form = await request.ReadFormAsync();
        string id = Keys.GetOrAdd(request.Headers["Idempotency-Key"].ToString(), _ => $"{prefix}_{Objects.Count + 1}");
        JsonObject made = Objects.GetOrAdd(id, _ => make(form));
        made["id"] = id;
        return Results.Content(made.ToJsonString(), "application/json");
    }

    private IResult Find(string id) => Objects.TryGetValue(id, out JsonObject? found) ? Results.Content(found.ToJsonString(), "application/json") : Results.NotFound();
}
