using System.Text.Json;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Stripe;

/// <summary>Reads Stripe's objects without trusting that a field is there; answers <c>null</c> where it is not.</summary>
internal static class StripeJson
{
    public static JsonElement Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement part) ? part : default;

    public static string? Text(this JsonElement element, string name) => element.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static long? Number(this JsonElement element, string name) => element.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long value) ? value : null;

    /// <summary>A field that holds an id, or the whole object where it was asked for.</summary>
    public static string? IdOf(this JsonElement element, string name) => element.Text(name) ?? element.Part(name).Text("id");

    /// <summary>Stripe's smallest units are ours: every currency of the platform has two digits there or none, as here.</summary>
    public static Money? Amount(this JsonElement element, string name) =>
        element.Number(name) is { } units && Currency.TryParse(element.Text("currency")?.ToUpperInvariant(), null, out Currency currency) ? new Money(units, currency) : null;
}
