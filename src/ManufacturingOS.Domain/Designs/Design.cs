using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Designs;

/// <summary>The merchant's creation: one artwork file with what is known of it.</summary>
public sealed class Design : IIdentified
{
    public static string IdPrefix => "des";

    public required Id<Design> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    public required string Name { get; set; }

    /// <summary>The merchant's own name for it, unique per organisation and mode; free again when the design is deleted.</summary>
    public string? ExternalId { get; set; }

    /// <summary>What the file was called when it came; shown, never used as a path.</summary>
    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Lower-case hex of the original's SHA-256; the file store's key.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Key of the upright sRGB preview in the file store.</summary>
    public required string PreviewKey { get; init; }

    public required string ThumbnailKey { get; init; }

    public required ArtworkInspection Inspection { get; init; }

    public DesignState State { get; set; }

    /// <summary>Why moderation holds or rejected it: a rule's code.</summary>
    public string? ModerationRule { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public long Version { get; set; }
}
