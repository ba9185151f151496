using System.ComponentModel.DataAnnotations;

namespace ManufacturingOS.Infrastructure.Files;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "Files";

    /// <summary>Where the files lie; a relative path counts from the content root.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Folder { get; set; } = "App_Data/files";
}
