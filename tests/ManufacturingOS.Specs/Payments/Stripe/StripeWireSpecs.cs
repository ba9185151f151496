using System.Text.Json.Nodes;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.Stripe;

namespace ManufacturingOS.Specs.Payments.Stripe;

public sealed class StripeWireSpecs
{
    [StripeVectorsFact]
    public async Task Requests_look_like_those_of_the_official_client()
    {
        foreach (JsonObject vector in StripeVectors.Of("wire-vectors.json"))
        {
            string name = vector["name"]!.GetValue<string>();
            var server = new FakeStripe(FakeStripe.Answers(200, "{}"));
            JsonObject input = vector["input"]!.DeepClone().AsObject();
            input.Remove("id");
            string path = vector["path"]!.GetValue<string>();
            HttpMethod method = new(vector["method"]!.GetValue<string>());
            OperationId? operation = method == HttpMethod.Post ? new OperationId("test", "vector") : null;

            await server.Client().Send(method, [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)], input, operation, CancellationToken.None);

            (HttpRequestMessage request, string body) = server.Sent.ShouldHaveSingleItem();
            request.RequestUri!.AbsolutePath.ShouldBe(path, name);
            string form = method == HttpMethod.Get ? request.RequestUri.Query.TrimStart('?') : body;
            Decoded(form).ShouldBe(vector["decoded"]!.AsArray().Select(p => (p![0]!.GetValue<string>(), p[1]!.GetValue<string>())), ignoreOrder: true, name);
            request.Headers.GetValues("Stripe-Version").ShouldBe([vector["headers"]!["stripe-version"]!.GetValue<string>()], name);
            request.Headers.Authorization!.ToString().ShouldBe("Bearer sk_test_wire", name);
            request.Headers.Contains("Idempotency-Key").ShouldBe(vector["headers"]!["idempotency-key"] is not null, name);
        }
    }

    [Fact]
    public void Lists_groups_flags_and_empty_values_have_their_form()
    {
        var parameters = new JsonObject { ["a"] = new JsonObject { ["b"] = new JsonArray("x", "y z&=") }, ["yes"] = true, ["n"] = 12, ["none"] = new JsonArray(), ["unset"] = "", ["left_out"] = null };

        StripeForm.Encode(parameters).ShouldBe("a[b][0]=x&a[b][1]=y%20z%26%3D&yes=true&n=12&none=&unset=");
    }

    [Fact]
    public async Task Every_try_of_a_command_has_the_same_key_and_the_same_bytes()
    {
        var server = new FakeStripe(FakeStripe.Loses(), FakeStripe.Answers(500, "{}"), FakeStripe.Answers(200, """{"id":"re_1"}"""));

        await server.Client().Send(HttpMethod.Post, ["v1", "refunds"], new JsonObject { ["amount"] = 5 }, new OperationId("refund", "rfd_1", 2), CancellationToken.None);

        server.Sent.Count.ShouldBe(3);
        server.Sent.Select(s => s.Body).Distinct().ShouldBe(["amount=5"]);
        server.Sent.SelectMany(s => s.Request.Headers.GetValues("Idempotency-Key")).Distinct().ShouldBe(["refund:rfd_1:2"]);
    }

    private static IEnumerable<(string, string)> Decoded(string form) =>
        form.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])));
}
