using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Infrastructure.Payments;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>
/// Speaks Stripe's wire: form in, JSON out, one pinned version. Tries again where that is safe and tells apart "done", "not done" and
/// "nobody knows": a lost answer is never a failure.
/// </summary>
public sealed partial class StripeClient(HttpClient http, IOptions<StripeOptions> options, TimeProvider clock, ILogger<StripeClient> logger)
{
    /// <summary>Sent with every call. Events of another version are read again with this one.</summary>
    public const string ApiVersion = "2026-10-28.endive";

    /// <param name="path">Parts of the path, each percent-encoded here.</param>
    /// <param name="operation">Names the command; needed for POST.</param>
    public async Task<ProviderResult<JsonElement>> Send(HttpMethod method, IReadOnlyList<string> path, JsonObject? parameters, OperationId? operation, CancellationToken cancelled)
    {
        string form = parameters is null ? "" : StripeForm.Encode(parameters);
        string address = "/" + string.Join('/', path.Select(Uri.EscapeDataString)) + (method == HttpMethod.Get && form.Length > 0 ? "?" + form : "");
        byte[]? body = method == HttpMethod.Post ? Encoding.UTF8.GetBytes(form) : null;
        bool unclear = false;
        for (int retries = 0; ; retries++)
        {
            Try last = await TryOnce(method, address, body, operation, cancelled);
            unclear |= last.Status is null ? last.WasSent : last.IsUnclear;
            if (cancelled.IsCancellationRequested || !StripeRetry.Again(last.IsBroken ? null : last.Status, last.ShouldRetry, retries, options.Value.MaxRetries))
            {
                ProviderResult<JsonElement> result = Judge(last, unclear);
                Log.Answered(logger, method.Method, path[^1], last.Status ?? 0, last.Code, retries, result.GetType().Name);
                return result;
            }

            await Task.Delay(StripeRetry.Delay(retries + 1), clock, cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ProviderResult<JsonElement> Judge(Try last, bool unclear) =>
        last switch
        {
            { Json: { } json, Status: >= 200 and < 300 } => new ProviderResult<JsonElement>.Succeeded(json, last.Replayed),
            { Status: null, WasSent: false } when !unclear => new ProviderResult<JsonElement>.Refused("unreachable", RetryableLater: true),
            { IsUnclear: true } or { Status: null } => new ProviderResult<JsonElement>.Unknown(last.Code),

            // These answers come before Stripe looks at the key: after a lost try they say nothing about it.
            { Status: 401 or 409 or 429 } when unclear => new ProviderResult<JsonElement>.Unknown(last.Code),
            { Status: 429 } => new ProviderResult<JsonElement>.Refused(last.Code, RetryableLater: true),
            _ => new ProviderResult<JsonElement>.Refused(last.Code, RetryableLater: last.Code is "balance_insufficient" or "lock_timeout"),
        };

    private async Task<Try> TryOnce(HttpMethod method, string address, byte[]? body, OperationId? operation, CancellationToken cancelled)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        timeout.CancelAfter(options.Value.Timeout);
        try
        {
            using HttpRequestMessage request = Request(method, address, body, operation);
            using HttpResponseMessage answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, timeout.Token);
            return await Read(answer);
        }
        catch (HttpRequestException lost)
        {
            return new Try { WasSent = lost.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError), Code = "connection-lost" };
        }
        catch (OperationCanceledException)
        {
            return new Try { WasSent = true, Code = cancelled.IsCancellationRequested ? "cancelled" : "timeout" };
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string address, byte[]? body, OperationId? operation)
    {
        var request = new HttpRequestMessage(method, new Uri(options.Value.BaseUrl, address));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.SecretKey);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd("ManufacturingOS/1.0");
        request.Headers.Add("Stripe-Version", ApiVersion);
        if (body is not null)
        {
            request.Headers.Add("Idempotency-Key", (operation ?? throw new InvalidOperationException("A command needs a key.")).ToString());
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } };
        }

        return request;
    }

    private static async Task<Try> Read(HttpResponseMessage answer)
    {
        JsonElement? json = Parse(await answer.Content.ReadAsByteArrayAsync());
        int status = (int)answer.StatusCode;
        JsonElement error = json is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty("error", out JsonElement said) ? said : default;
        string? code = error.Text("code") ?? error.Text("decline_code") ?? error.Text("type");
        return new Try
        {
            Status = status,
            WasSent = true,
            Json = json,
            IsMismatch = error.Text("type") == "idempotency_error" && status == 400,
            Code = code ?? (json is null ? "unreadable" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http-{status}")),
            ShouldRetry = answer.Headers.TryGetValues("Stripe-Should-Retry", out IEnumerable<string>? retry) ? retry.First() : null,
            Replayed = answer.Headers.Contains("Idempotent-Replayed"),
        };
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What one try came back with.</summary>
    private sealed record Try
    {
        public int? Status { get; init; }

        /// <summary>True unless not one byte can have arrived.</summary>
        public bool WasSent { get; init; }

        public JsonElement? Json { get; init; }

        public required string Code { get; init; }

        public string? ShouldRetry { get; init; }

        public bool Replayed { get; init; }

        /// <summary>The key was used with another request: a bug of ours, and the earlier request may have run.</summary>
        public bool IsMismatch { get; init; }

        /// <summary>A success whose text was cut: as good as no answer.</summary>
        public bool IsBroken => Status is >= 200 and < 300 && Json is null;

        public bool IsUnclear => IsBroken || IsMismatch || Status is 424 or 409 or >= 500;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stripe {Method} {Object}: {Status} {Code} after {Retries} retries, {Result}")]
        public static partial void Answered(ILogger logger, string method, string @object, int status, string code, int retries, string result);
    }
}
