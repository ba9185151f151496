namespace ManufacturingOS.Web.Localization;

/// <summary>Jobs, board, prices, capacity and shipping of manufacturers; photos. One fact a sentence, units always.</summary>
public sealed class MakerText;
