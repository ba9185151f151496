namespace ManufacturingOS.Benchmarks.Comparison;

/// <summary>A request for a quote with three lines of different blanks and methods.</summary>
internal static class ThreeLines
{
    public static object Of(string design) =>
        new
        {
            currency = "USD",
            destination = new { country = "US", postal_code = "04101" },
            lines = new[]
            {
                Line("blk_tee-heavy", "ScreenPrinting", design, 200, "navy", "M", 60),
                Line("blk_tee-light", "Dtg", design, 180, "white", "L", 24),
                Line("blk_tote", "ScreenPrinting", design, 150, "natural", "one-size", 50),
            },
        };

    private static object Line(string blank, string method, string design, int widthMm, string colour, string size, int quantity) =>
        new
        {
            blank,
            decorations = new[] { new { placement = "front", method, design, x_mm = 10, y_mm = 10, width_mm = widthMm, colours = method == "ScreenPrinting" ? 2 : (int?)null } },
            variants = new[] { new { colour, size, quantity } },
        };
}
