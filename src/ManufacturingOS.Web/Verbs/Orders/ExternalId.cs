namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>An organisation's own name for an order or a design: up to 64 of <c>A-Za-z0-9_.-</c>.</summary>
public static class ExternalId
{
    public const int MaxLength = 64;

    public static bool IsValid(string text) => text.Length is > 0 and <= MaxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');
}
