using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Verbs.Orders;

/// <summary>An address that a parcel can be sent to; any script of the world, no control characters.</summary>
internal static class AddressCheck
{
    private const int MaxText = 200;
    private const int MaxCode = 20;

    public static Refusal? Check(Address address, string quotedCountry)
    {
        if (address.Country != quotedCountry)
        {
            return Refusal.Invalid("address-country-differs", "/ship_to/country", ("country", quotedCountry));
        }

        return Text(address.Name, "name", MaxText, required: true)
            ?? Text(address.Line1, "line1", MaxText, required: true)
            ?? Text(address.Line2, "line2", MaxText, required: false)
            ?? Text(address.City, "city", MaxText, required: true)
            ?? Text(address.Region, "region", MaxText, required: false)
            ?? Text(address.PostalCode, "postal_code", MaxCode, required: true)
            ?? Text(address.Phone, "phone", MaxCode * 2, required: false);
    }

    private static Refusal? Text(string? value, string field, int limit, bool required)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return required ? Refusal.Invalid("address-incomplete", "/ship_to/" + field, ("field", field)) : null;
        }

        return value.Length > limit || value.Any(char.IsControl) ? Refusal.Invalid("address-malformed", "/ship_to/" + field, ("field", field), ("limit", limit)) : null;
    }
}
