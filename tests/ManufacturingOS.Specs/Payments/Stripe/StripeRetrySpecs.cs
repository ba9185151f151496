using System.Text.Json;
using System.Text.Json.Nodes;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.Stripe;

namespace ManufacturingOS.Specs.Payments.Stripe;

public sealed class StripeRetrySpecs
{
    private static readonly OperationId Operation = new("transfer", "pyt_1");

    [StripeVectorsFact]
    public void Retries_are_those_of_the_official_clients()
    {
        foreach (JsonObject vector in StripeVectors.Of("retry-vectors.json").Where(v => v["note"] is null))
        {
            string? said = vector["headers"]!["stripe-should-retry"]?.GetValue<string>();

            StripeRetry
                .Again(vector["status"]?.GetValue<int>(), said, vector["attempt"]!.GetValue<int>(), vector["max_retries"]!.GetValue<int>())
                .ShouldBe(vector["retry_official"]!.GetValue<bool>(), vector["name"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData(200, """{"id":"tr_1"}""", "Succeeded")]
    [InlineData(200, """{"id":"tr""", "Unknown")]
    [InlineData(200, "<html>", "Unknown")]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"parameter_missing"}}""", "Refused")]
    [InlineData(400, """{"error":{"type":"idempotency_error"}}""", "Unknown")]
    [InlineData(401, """{"error":{"type":"invalid_request_error"}}""", "Refused")]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined"}}""", "Refused")]
    [InlineData(403, """{"error":{"type":"invalid_request_error","code":"account_invalid"}}""", "Refused")]
    [InlineData(404, """{"error":{"type":"invalid_request_error","code":"resource_missing"}}""", "Refused")]
    [InlineData(409, """{"error":{"type":"idempotency_error","code":"idempotency_key_in_use"}}""", "Unknown")]
    [InlineData(424, """{"error":{"type":"api_error"}}""", "Unknown")]
    [InlineData(429, """{"error":{"type":"invalid_request_error","code":"rate_limit"}}""", "Refused")]
    [InlineData(500, """{"error":{"type":"api_error"}}""", "Unknown")]
    [InlineData(503, "", "Unknown")]
    public async Task An_answer_means_done_not_done_or_nobody_knows(int status, string body, string meaning)
    {
        (await Ask(FakeStripe.Answers(status, body))).GetType().Name.ShouldBe(meaning);
    }

    [Theory]
    [InlineData(400, "balance_insufficient", true)]
    [InlineData(400, "parameter_missing", false)]
    [InlineData(429, "rate_limit", true)]
    public async Task A_refusal_says_whether_a_later_attempt_makes_sense(int status, string code, bool later)
    {
        var refused = (ProviderResult<JsonElement>.Refused)await Ask(FakeStripe.Answers(status, $$$"""{"error":{"type":"invalid_request_error","code":"{{{code}}}"}}"""));

        refused.Code.ShouldBe(code);
        refused.RetryableLater.ShouldBe(later);
    }

    [Fact]
    public async Task A_connection_that_never_stood_did_nothing() =>
        (await Ask(FakeStripe.Refuses())).ShouldBeOfType<ProviderResult<JsonElement>.Refused>().RetryableLater.ShouldBeTrue();

    [Fact]
    public async Task A_lost_connection_may_have_done_it() => (await Ask(FakeStripe.Loses())).ShouldBeOfType<ProviderResult<JsonElement>.Unknown>();

    [Theory]
    [InlineData(401)]
    [InlineData(409)]
    [InlineData(429)]
    public async Task After_a_lost_try_a_refusal_at_the_door_says_nothing_about_it(int status)
    {
        ProviderResult<JsonElement> result = await Ask(FakeStripe.Loses(), FakeStripe.Answers(status, """{"error":{"type":"invalid_request_error","code":"x"}}"""));

        result.ShouldBeOfType<ProviderResult<JsonElement>.Unknown>();
    }

    [Fact]
    public async Task A_replayed_answer_is_known_as_one() =>
        (await Ask(FakeStripe.Answers(200, "{}", ("Idempotent-Replayed", "true")))).ShouldBeOfType<ProviderResult<JsonElement>.Succeeded>().Replayed.ShouldBeTrue();

    [Fact]
    public void Waits_grow_from_half_a_second_to_five()
    {
        for (int retry = 1; retry < 12; retry++)
        {
            StripeRetry.Delay(retry).TotalSeconds.ShouldBeInRange(0.5, 5);
        }

        StripeRetry.Delay(11).TotalSeconds.ShouldBeGreaterThanOrEqualTo(3.75);
    }

    private static Task<ProviderResult<JsonElement>> Ask(params Func<HttpResponseMessage>[] answers) =>
        new FakeStripe(answers).Client().Send(HttpMethod.Post, ["v1", "transfers"], new JsonObject { ["amount"] = 1 }, Operation, CancellationToken.None);
}
