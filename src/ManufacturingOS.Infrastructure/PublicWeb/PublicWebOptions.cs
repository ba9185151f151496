namespace ManufacturingOS.Infrastructure.PublicWeb;

/// <summary>Section <c>PublicWeb</c> of the configuration.</summary>
public sealed class PublicWebOptions
{
    public const string Section = "PublicWeb";

    /// <summary>Also plain http and this machine itself, for trying things out. Refused in Production.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Longest time for a whole download.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(30);
}
