namespace ManufacturingOS.Infrastructure.Files;

public static class FileRefusal
{
    /// <summary>More bytes than allowed here. Value: <c>limit</c> in bytes.</summary>
    public const string TooBig = "file-too-big";

    public const string Empty = "file-empty";
}
