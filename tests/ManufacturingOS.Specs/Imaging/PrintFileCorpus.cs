using System.Runtime.CompilerServices;

namespace ManufacturingOS.Specs.Imaging;

/// <summary>
/// Some hundred public sample files, friendly and hostile, that lie beside the repository and are not part of it: <c>../shared/data/print-files</c>,
/// or below the folder that the environment variable <c>MOS_SHARED</c> names.
/// </summary>
internal static class PrintFileCorpus
{
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "manifest.tsv")));

    public static IEnumerable<Sample> Samples() => Folder is null
        ? []
        : File.ReadLines(Path.Combine(Folder, "manifest.tsv")).Skip(1).Select(line => line.Split('\t')).Select(cells => new Sample(
            cells[0], Path.Combine(Folder, "files", cells[0]), cells[1], cells[2], cells[5], cells[6].Split(' ')));

    private static IEnumerable<string> Candidates([CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("MOS_SHARED") is { Length: > 0 } shared)
        {
            yield return Path.Combine(shared, "data", "print-files");
            yield break;
        }

        for (DirectoryInfo? folder = new(Path.GetDirectoryName(here) ?? AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ManufacturingOS.Web.sln")))
            {
                yield return Path.Combine(folder.FullName, "..", "shared", "data", "print-files");
            }
        }
    }

    /// <param name="Expect">accept, reject, either, unsupported, refuse-external or reject-too-many-pixels.</param>
    /// <param name="Upright">WIDTHxHEIGHT once turned; empty when unknown.</param>
    internal sealed record Sample(string Name, string Path, string Kind, string Expect, string Upright, IReadOnlyList<string> Tags);
}

/// <summary>A test that needs the sample files; where they are absent it is reported as skipped, with the reason.</summary>
public sealed class FactWithPrintFilesAttribute : FactAttribute
{
    public FactWithPrintFilesAttribute()
    {
        if (PrintFileCorpus.Folder is null)
        {
            Skip = "The sample print files are not there (../shared/data/print-files beside the repository, or the folder in MOS_SHARED).";
        }
    }
}
