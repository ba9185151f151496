namespace ManufacturingOS.Web.Localization;

/// <summary>Designs, the quote builder, quotes. Names a pair of resource files of the same name beside it.</summary>
public sealed class BuilderText;
