namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>The screen and the reader before it.</summary>
public sealed record Look(int Width = 1440, int Height = 900, bool Dark = false, string Language = "en-US", bool Touch = false)
{
    public static Look Desktop { get; } = new();

    public static Look Tablet { get; } = new(768, 1024);

    public static Look Phone { get; } = new(375, 812, Touch: true);

    public Look InTheDark => this with { Dark = true };

    public Look InGerman => this with { Language = "de-DE" };

    public override string ToString() => $"{Width} px, {(Dark ? "dark" : "light")}, {Language}";
}
