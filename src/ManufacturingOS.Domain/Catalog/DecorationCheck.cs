using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>Can this be made at all, by anybody? Pure; every fault with a JSON pointer into the line.</summary>
public static class DecorationCheck
{
    public const int MaxPiecesOfVariant = 100_000;

    /// <param name="pointer">JSON pointer to the line in the request, for example <c>/lines/0</c>.</param>
    public static IReadOnlyList<Refusal> Check(QuoteLine line, string pointer)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(pointer);
        return [];
    }
}
