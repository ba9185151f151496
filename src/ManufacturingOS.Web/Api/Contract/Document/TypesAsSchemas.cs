using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ManufacturingOS.Domain.Common;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ManufacturingOS.Web.Api.Contract.Document;

/// <summary>Says what the framework cannot see: our own types that are written as text, and that what may be empty may be left out.</summary>
internal static class TypesAsSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancelled)
    {
        Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
        {
            string prefix = PrefixOf(type.GetGenericArguments()[0]);
            schema.Type = JsonSchemaType.String;
            schema.Pattern = $"^{prefix}_[a-z0-9.-]+$";
            schema.Examples = [prefix switch { "blk" => "blk_tee-heavy", _ => prefix + "_01k9v6t2c8fq7m3x5zr0bnw4de" }];
        }
        else if (type == typeof(Money))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description = "Decimal text with the currency's own number of digits.";
            schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String }, ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String } };
            schema.Required = new HashSet<string>(StringComparer.Ordinal) { "amount", "currency" };
            schema.Examples = [new JsonObject { ["amount"] = "371.20", ["currency"] = "USD" }];
        }
        else if (type == typeof(Currency))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = "^[A-Z]{3}$";
            schema.Examples = ["USD"];
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            foreach (JsonPropertyInfo property in context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable || p.IsSetNullable || Nullable.GetUnderlyingType(p.PropertyType) is not null))
            {
                schema.Required?.Remove(property.Name);
            }
        }

        return Task.CompletedTask;
    }

    private static string PrefixOf(Type identified) => (string)identified.GetProperty(nameof(IIdentified.IdPrefix))!.GetValue(null)!;
}
