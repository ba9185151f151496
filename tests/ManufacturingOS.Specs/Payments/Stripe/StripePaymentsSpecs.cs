using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.Stripe;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Specs.Payments.Stripe;

public sealed class StripePaymentsSpecs
{
    private static readonly Id<Organisation> Maker = new("org_maker");
    private static readonly Money Amount = new(118_00, Currency.Usd);

    [Fact]
    public async Task A_checkout_is_opened_with_our_ids_and_no_word_about_cards()
    {
        var server = new FakeStripe(FakeStripe.Answers(200, """{"id":"cs_1","url":"https://checkout.stripe.com/c/cs_1"}"""));
        var request = new CheckoutRequest("pay_1", "ord_1", Amount, "A7F3-2K9Q", "https://p.test/yes", "https://p.test/no", DateTimeOffset.FromUnixTimeSeconds(1_790_003_600));

        ProviderResult<OpenedCheckout> result = await Payments(server).CreateCheckout(new OperationId("checkout", "pay_1"), request, CancellationToken.None);

        result.ShouldBe(new ProviderResult<OpenedCheckout>.Succeeded(new OpenedCheckout("cs_1", "https://checkout.stripe.com/c/cs_1")));
        string form = Uri.UnescapeDataString(server.Sent[0].Body);
        form.ShouldContain("client_reference_id=pay_1");
        form.ShouldContain("line_items[0][price_data][unit_amount]=11800");
        form.ShouldContain("line_items[0][price_data][currency]=usd");
        form.ShouldContain("payment_intent_data[transfer_group]=ord_1");
        form.ShouldContain("metadata[op]=checkout:pay_1:1");
        form.ShouldNotContain("payment_method");
    }

    [Theory]
    [InlineData("open", "unpaid", null, ProviderPaymentState.Open)]
    [InlineData("expired", "unpaid", null, ProviderPaymentState.Expired)]
    [InlineData("complete", "paid", "succeeded", ProviderPaymentState.Paid)]
    [InlineData("complete", "unpaid", "processing", ProviderPaymentState.Processing)]
    [InlineData("complete", "unpaid", "requires_payment_method", ProviderPaymentState.Failed)]
    public async Task A_session_says_how_the_payment_stands(string status, string paid, string? intent, ProviderPaymentState state)
    {
        string session = """
            {"id":"cs_1","client_reference_id":"pay_1","status":"STATUS","payment_status":"PAID","amount_total":11800,"currency":"usd",
             "payment_intent":{"id":"pi_1","status":"INTENT","latest_charge":{"amount_captured":11800,"currency":"usd","balance_transaction":{"fee":372,"currency":"usd"}}}}
            """
            .Replace("STATUS", status, StringComparison.Ordinal)
            .Replace("PAID", paid, StringComparison.Ordinal)
            .Replace("INTENT", intent, StringComparison.Ordinal);

        var read = (ProviderResult<PaymentFacts>.Succeeded)await Payments(new FakeStripe(FakeStripe.Answers(200, session))).GetPayment("cs_1", CancellationToken.None);

        read.Value.ShouldBe(new PaymentFacts("cs_1", "pay_1", state, Amount, "pi_1", new Money(372, Currency.Usd)));
    }

    [Fact]
    public async Task A_fee_that_is_not_known_yet_is_left_open()
    {
        const string session = """
            {"id":"cs_1","client_reference_id":"pay_1","status":"complete","payment_status":"paid","amount_total":11800,"currency":"usd","payment_intent":{"id":"pi_1","latest_charge":{"amount_captured":11800,"currency":"usd","balance_transaction":null}}}
            """;

        var read = (ProviderResult<PaymentFacts>.Succeeded)await Payments(new FakeStripe(FakeStripe.Answers(200, session))).GetPayment("cs_1", CancellationToken.None);

        read.Value.Fee.ShouldBeNull();
    }

    [Fact]
    public async Task A_state_that_we_do_not_know_is_no_answer()
    {
        const string session = """{"id":"cs_1","client_reference_id":"pay_1","status":"paused","payment_status":"unpaid","amount_total":11800,"currency":"usd"}""";

        (await Payments(new FakeStripe(FakeStripe.Answers(200, session))).GetPayment("cs_1", CancellationToken.None)).ShouldBeOfType<ProviderResult<PaymentFacts>.Unknown>();
    }

    [Theory]
    [InlineData("succeeded", ProviderRefundState.Succeeded)]
    [InlineData("pending", ProviderRefundState.Pending)]
    [InlineData("failed", ProviderRefundState.Failed)]
    public async Task A_refund_names_the_payment_the_amount_and_our_id(string status, ProviderRefundState state)
    {
        var server = new FakeStripe(FakeStripe.Answers(200, $$$"""{"id":"re_1","amount":500,"currency":"usd","status":"{{{status}}}","metadata":{"refund":"rfd_1"}}"""));

        var result = (ProviderResult<RefundFacts>.Succeeded)
            await Payments(server).Refund(new OperationId("refund", "rfd_1"), new RefundRequest("pi_1", new Money(500, Currency.Usd), "rfd_1"), CancellationToken.None);

        result.Value.ShouldBe(new RefundFacts("re_1", "rfd_1", state, new Money(500, Currency.Usd), null));
        Uri.UnescapeDataString(server.Sent[0].Body).ShouldBe("payment_intent=pi_1&amount=500&reason=requested_by_customer&metadata[op]=refund:rfd_1:1&metadata[refund]=rfd_1");
    }

    [Theory]
    [InlineData("active", "true", "acct_1")]
    [InlineData("pending", "true", null)]
    [InlineData("active", "false", null)]
    public async Task A_maker_is_paid_only_while_its_account_may_take_money(string transfers, string payouts, string? destination)
    {
        var server = new FakeStripe(FakeStripe.Answers(200, $$$"""{"id":"acct_1","capabilities":{"transfers":"{{{transfers}}}"},"payouts_enabled":{{{payouts}}}}"""));

        (await Payments(server).DestinationOf(Maker, CancellationToken.None)).ShouldBe(destination);
        (await Payments(server).DestinationOf(new Id<Organisation>("org_other"), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_transfer_names_amount_account_and_group()
    {
        var server = new FakeStripe(FakeStripe.Answers(200, """{"id":"tr_1","amount":10000,"currency":"eur","metadata":{"payout":"pyt_1"}}"""));

        var result = (ProviderResult<TransferFacts>.Succeeded)
            await Payments(server).Transfer(new OperationId("payout", "pyt_1"), new TransferRequest("acct_1", new Money(100_00, Currency.Eur), "pyt_1"), CancellationToken.None);

        result.Value.ShouldBe(new TransferFacts("tr_1", "pyt_1", new Money(100_00, Currency.Eur)));
        Uri.UnescapeDataString(server.Sent[0].Body).ShouldStartWith("amount=10000&currency=eur&destination=acct_1&transfer_group=pyt_1");
    }

    [Theory]
    [InlineData("checkout.session.completed", ProviderSubject.Payment)]
    [InlineData("refund.updated", ProviderSubject.Refund)]
    [InlineData("charge.refund.updated", ProviderSubject.Refund)]
    [InlineData("payment_intent.succeeded", ProviderSubject.Nothing)]
    [InlineData("charge.dispute.created", ProviderSubject.Unknown)]
    [InlineData("something.new", ProviderSubject.Unknown)]
    public void An_event_says_which_object_to_read(string type, ProviderSubject subject) => Payments(new FakeStripe()).SubjectOf(type).ShouldBe(subject);

    [Theory]
    [InlineData("sk_live_x", "http://127.0.0.1:9", "whsec_x", false)]
    [InlineData("sk_test_x", "http://127.0.0.1:9", "whsec_x", true)]
    [InlineData("sk_test_x", "http://stripe.example", "whsec_x", false)]
    [InlineData("sk_test_x", "https://api.stripe.com", " ", false)]
    [InlineData("sk_live_x", "https://api.stripe.com", "whsec_x", true)]
    [InlineData("pk_x", "https://api.stripe.com", "whsec_x", false)]
    [InlineData(null, "https://api.stripe.com", " ", true)]
    public void Settings_that_could_lose_money_stop_the_start(string? key, string address, string secret, bool starts) =>
        new StripeOptionsCheck().Validate(null, new StripeOptions { SecretKey = key, BaseUrl = new Uri(address), WebhookSecrets = [secret] }).Succeeded.ShouldBe(starts);

    private static StripePayments Payments(FakeStripe server) =>
        new(server.Client(), Options.Create(new StripeOptions { SecretKey = "sk_test_wire", Accounts = new Dictionary<string, string>(StringComparer.Ordinal) { [Maker.Value] = "acct_1" } }));
}
