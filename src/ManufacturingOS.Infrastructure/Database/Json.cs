using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ManufacturingOS.Domain.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ManufacturingOS.Infrastructure.Database;

/// <summary>
/// How documents are written into columns and messages. A stored document is replaced, never changed in place: EF compares references.
/// </summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new IdJsonConverterFactory(), new CurrencyJsonConverter(), new MoneyJsonConverter(), new JsonStringEnumConverter() },
        };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        var comparer = new ValueComparer<T>((a, b) => ReferenceEquals(a, b), v => v == null ? 0 : RuntimeHelpers.GetHashCode(v), v => v);
        property.HasConversion(v => Write(v), v => Read<T>(v), comparer);
        return property;
    }

    private sealed class IdJsonConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class IdJsonConverter<T> : JsonConverter<Id<T>>
        where T : IIdentified
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Id<T>.TryParse(reader.GetString(), null, out Id<T> id) ? id : throw new JsonException($"Expected an id that starts with {T.IdPrefix}_.");

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class CurrencyJsonConverter : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Currency.TryParse(reader.GetString(), null, out Currency currency) ? currency : throw new JsonException("Unknown currency.");

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }

    /// <summary>Stored and sent in the contract's form: <c>{"amount":"12.99","currency":"USD"}</c>.</summary>
    private sealed class MoneyJsonConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string? amount = null;
            string? code = null;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("Money is an object with amount and currency.");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string? name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "amount" when reader.TokenType == JsonTokenType.String:
                        amount = reader.GetString();
                        break;
                    case "currency" when reader.TokenType == JsonTokenType.String:
                        code = reader.GetString();
                        break;
                    default:
                        throw new JsonException("Money has only amount and currency, both strings.");
                }
            }

            return MoneyText.TryParse(amount, code, out Money money) ? money : throw new JsonException("Money needs an amount with the currency's own digits.");
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("amount", value.ToContract());
            writer.WriteString("currency", value.Currency.Code);
            writer.WriteEndObject();
        }
    }
}
