using System.Text.Json.Nodes;
using ManufacturingOS.Specs.Architecture;

namespace ManufacturingOS.Specs.Payments.Stripe;

/// <summary>
/// What the official clients send and accept, recorded as data: in <c>../shared/data/stripe</c> beside the repository, or below the folder
/// that the environment variable <c>MOS_SHARED</c> names.
/// </summary>
internal static class StripeVectors
{
    public static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("MOS_SHARED"), Path.Combine(Repository.Root, "..", "shared") }
            .OfType<string>()
            .Select(shared => Path.Combine(shared, "data", "stripe"))
            .FirstOrDefault(Directory.Exists);

    public static IReadOnlyList<JsonObject> Of(string file) => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, file)))!["vectors"]!.AsArray().Select(v => v!.AsObject())];
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class StripeVectorsFactAttribute : FactAttribute
{
    public StripeVectorsFactAttribute()
    {
        if (StripeVectors.Folder is null)
        {
            Skip = "The recorded vectors are not there (../shared/data/stripe beside the repository, or the folder in MOS_SHARED).";
        }
    }
}
