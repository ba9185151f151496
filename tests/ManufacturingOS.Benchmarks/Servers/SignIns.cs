using System.Text.Json;

namespace ManufacturingOS.Benchmarks.Servers;

/// <summary>How one person of the demo signs in, and the organisation's test key.</summary>
internal sealed record SignIn(string Role, string Organisation, string Email, string Password, string ApiKey);

/// <summary>The file that the demo writes.</summary>
internal sealed record SignIns(IReadOnlyList<SignIn> All)
{
    public const string FileName = "demo-credentials.json";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public SignIn Merchant => All.First(s => s.Email.StartsWith("merchant@", StringComparison.Ordinal));

    public SignIn Influencer => All.First(s => s.Email.StartsWith("influencer@", StringComparison.Ordinal));

    public IEnumerable<SignIn> Manufacturers => All.Where(s => s.Role == "manufacturer");

    public static SignIns Read(string path) => new(JsonSerializer.Deserialize<SignIn[]>(File.ReadAllText(path), Json)!);
}
