namespace ManufacturingOS.Web.Localization;

/// <summary>Home, orders, parcels and claims of a merchant; the public tracking page.</summary>
public sealed class OrderText;
