namespace ManufacturingOS.Infrastructure.Files;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "Files";

    /// <summary>Where the files lie; a relative path counts from the content root. Empty = <c>files</c> in the folder of all data (<c>Platform:DataFolder</c>).</summary>
    public string? Folder { get; set; }
}
