using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>What a merchant calls a design. Made by <see cref="Of"/>, which tidies what a browser or a program sent.</summary>
/// <param name="FileName">Shown only, never used as a path.</param>
/// <param name="ExternalId">The merchant's own id, unique per organisation and mode; see <see cref="Orders.ExternalId"/>.</param>
public sealed record DesignLabel(string Name, string FileName, string? ExternalId)
{
    public const int MaxName = 200;
    public const int MaxFileName = 255;

    /// <summary>Without a name the design is called like its file.</summary>
    public static DesignLabel Of(string? name, string? fileName, string? externalId)
    {
        string file = Tidy((fileName ?? "").Split('/', '\\')[^1], MaxFileName);
        string called = Tidy(name ?? "", MaxName);
        if (called.Length == 0)
        {
            called = Tidy(Path.GetFileNameWithoutExtension(file).Replace('_', ' '), MaxName);
        }

        return new DesignLabel(called.Length == 0 ? "Design" : called, file.Length == 0 ? "design" : file, string.IsNullOrEmpty(externalId) ? null : externalId);
    }

    public Refusal? Check() => CheckName(Name) ?? CheckExternalId();

    public static Refusal? CheckName(string name) =>
        name.Trim().Length == 0 ? Refusal.Invalid("design-name-empty", "/name")
        : name.Length > MaxName ? Refusal.Invalid("design-name-too-long", "/name", ("max", MaxName))
        : null;

    private Refusal? CheckExternalId() =>
        ExternalId is null || Orders.ExternalId.IsValid(ExternalId) ? null : Refusal.Invalid("external-id-malformed", "/external_id", ("limit", Orders.ExternalId.MaxLength));

    private static string Tidy(string text, int longest)
    {
        string clean = new string([.. text.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length <= longest ? clean : clean[..longest];
    }
}
