using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ManufacturingOS.Infrastructure.Stripe;

namespace ManufacturingOS.Specs.Payments.Stripe;

public sealed class StripeSignatureSpecs
{
    private const string Secret = "whsec_made_up_for_this_test";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"evt_1"}""");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);

    [StripeVectorsFact]
    public void Deliveries_are_taken_and_refused_as_recorded()
    {
        foreach (JsonObject vector in StripeVectors.Of("webhook-vectors.json"))
        {
            StripeSignature
                .Verifies(
                    Convert.FromBase64String(vector["payload_base64"]!.GetValue<string>()),
                    vector["header"]!.GetValue<string>(),
                    [vector["secret"]!.GetValue<string>()],
                    DateTimeOffset.FromUnixTimeSeconds(vector["now"]!.GetValue<long>())
                )
                .ShouldBe(vector["project_should_accept"]!.GetValue<bool>(), vector["name"]!.GetValue<string>());
        }
    }

    [Fact]
    public void A_signed_delivery_is_taken() => StripeSignature.Verifies(Body, $"t=1790000000,v1={Sign(Secret)}", [Secret], Now).ShouldBeTrue();

    [Fact]
    public void A_changed_byte_is_refused()
    {
        byte[] changed = [.. Body];
        changed[2] ^= 1;

        StripeSignature.Verifies(changed, $"t=1790000000,v1={Sign(Secret)}", [Secret], Now).ShouldBeFalse();
    }

    [Fact]
    public void While_a_secret_is_replaced_both_are_taken()
    {
        StripeSignature.Verifies(Body, $"t=1790000000,v1={Sign("whsec_old")}", [Secret, "whsec_old"], Now).ShouldBeTrue();
        StripeSignature.Verifies(Body, $"t=1790000000,v1={Sign("whsec_other")}", [Secret, "whsec_old"], Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Five_minutes_either_way_are_the_limit(int seconds, bool taken) =>
        StripeSignature.Verifies(Body, $"t=1790000000,v1={Sign(Secret)}", [Secret], Now.AddSeconds(seconds)).ShouldBe(taken);

    private static string Sign(string secret)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes("1790000000."), .. Body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message));
    }
}
