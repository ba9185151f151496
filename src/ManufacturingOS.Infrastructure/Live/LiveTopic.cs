namespace ManufacturingOS.Infrastructure.Live;

/// <summary>What a page can listen to: the id of a thing or an organisation, or one of these.</summary>
public static class LiveTopic
{
    public const string Admin = "admin";

    /// <summary>Some manufacturer's profile changed: snapshots of the directory are stale.</summary>
    public const string Directory = "directory";

    public const string Capacity = "capacity";

    /// <summary>An API key was made or revoked.</summary>
    public const string Keys = "keys";

    /// <summary>The test clock was moved.</summary>
    public const string Clock = "clock";
}
