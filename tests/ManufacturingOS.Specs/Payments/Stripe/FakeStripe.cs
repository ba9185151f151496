using System.Net;
using System.Text;
using ManufacturingOS.Infrastructure.Stripe;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Specs.Payments.Stripe;

/// <summary>Stands where Stripe's server would: keeps what was sent and answers what the test says, one answer a try.</summary>
internal sealed class FakeStripe(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private int next;

    public List<(HttpRequestMessage Request, string Body)> Sent { get; } = [];

    public static Func<HttpResponseMessage> Answers(int status, string body, params (string Name, string Value)[] headers) =>
        () =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            foreach ((string name, string value) in headers)
            {
                answer.Headers.Add(name, value);
            }

            return answer;
        };

    public static Func<HttpResponseMessage> Loses() => () => throw new HttpRequestException(HttpRequestError.ResponseEnded);

    public static Func<HttpResponseMessage> Refuses() => () => throw new HttpRequestException(HttpRequestError.ConnectionError);

    public StripeClient Client(int maxRetries = 2) =>
        new(
            new HttpClient(this),
            Options.Create(new StripeOptions { SecretKey = "sk_test_wire", WebhookSecrets = ["whsec_x"], MaxRetries = maxRetries }),
            new ImpatientClock(),
            NullLogger<StripeClient>.Instance
        );

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add((request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answers[Math.Min(next++, answers.Length - 1)]();
    }

    /// <summary>Waits for nothing, so that retries take no time.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
