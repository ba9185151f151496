using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Infrastructure.Files;

/// <summary>A picture of goods that somebody uploaded, redrawn on arrival: what a camera wrote into its file (place, device) is not kept.</summary>
public sealed class Photo
{
    /// <summary>Key of the redrawn picture in the file store.</summary>
    public required string Key { get; init; }

    /// <summary>Who uploaded it. The same picture of two organisations has a row each.</summary>
    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    public required string ThumbnailKey { get; init; }

    public required DateTimeOffset At { get; init; }
}
