namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>A folder for one job; it and all in it are gone at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(string parent)
    {
        if (parent.Length == 0)
        {
            Path = Directory.CreateTempSubdirectory("mos-imaging-").FullName;
            return;
        }

        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, System.IO.Path.GetRandomFileName())).FullName;
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that was just ended may hold a file for a moment on some systems; the temporary folder is cleaned by the system.
        }
    }
}
