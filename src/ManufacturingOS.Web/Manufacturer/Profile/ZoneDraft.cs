using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>A shipping zone while it is typed.</summary>
public sealed class ZoneDraft
{
    public string Name { get; set; } = "";

    /// <summary>The stored name, where it is a word that the house translates.</summary>
    public string? Code { get; init; }

    /// <summary>That word in the reader's language; kept as the stored one while nobody changes it.</summary>
    public string? Shown { get; set; }

    /// <summary>Codes with commas or spaces between, or <c>*</c>.</summary>
    public string Countries { get; set; } = "";

    public decimal First { get; set; }

    public decimal Further { get; set; }

    public int Days { get; set; }

    public IEnumerable<string> Codes => Countries.ToUpperInvariant().Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal);

    public ShippingZone ToZone(Currency currency) =>
        new(Code is not null && Name == Shown ? Code : Name.Trim(), [.. Codes], Drafts.Amount(First, currency), Drafts.Amount(Further, currency), Days);
}
