namespace ManufacturingOS.Infrastructure.SandboxPayments;

public enum SandboxCardOutcome
{
    Succeeds,
    Declines,
    AsksTheBank,
}

/// <summary>The cards that the sandbox knows; it takes no other, so that no real card number is ever typed into it with success.</summary>
/// <param name="Name">Names it where the number must not appear, for example in an address.</param>
/// <param name="DeclineCode">The bank's reason.</param>
public sealed record SandboxCard(string Name, string Number, SandboxCardOutcome Outcome, string? DeclineCode = null)
{
    public static IReadOnlyList<SandboxCard> All { get; } =
        [
            new("success", "4242 4242 4242 4242", SandboxCardOutcome.Succeeds),
            new("declined", "4000 0000 0000 0002", SandboxCardOutcome.Declines, "card-declined"),
            new("no-funds", "4000 0000 0000 9995", SandboxCardOutcome.Declines, "insufficient-funds"),
            new("bank", "4000 0025 0000 3155", SandboxCardOutcome.AsksTheBank),
        ];

    /// <summary>Finds a card by its number, however it is spaced; <c>null</c> when it is not one of the test cards.</summary>
    public static SandboxCard? ByNumber(string? number)
    {
        string digits = new([.. (number ?? "").Where(char.IsAsciiDigit)]);
        return All.FirstOrDefault(c => c.Number.Replace(" ", "", StringComparison.Ordinal) == digits);
    }

    public static SandboxCard? ByName(string? name) => All.FirstOrDefault(c => c.Name == name);
}
