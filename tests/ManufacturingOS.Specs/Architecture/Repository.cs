namespace ManufacturingOS.Specs.Architecture;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>What tools make and nobody keeps.</summary>
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal) { ".git", "bin", "obj", "node_modules", "artifacts", "App_Data", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea" };

    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder whose names end in one of these, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
        [
            .. Walk(new DirectoryInfo(Path.Combine(Root, folder)))
                .Where(f => endings.Length == 0 || endings.Any(e => f.Name.EndsWith(e, StringComparison.Ordinal)))
                .Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        Made.Contains(folder.Name) ? [] : folder.EnumerateFiles().Concat(folder.EnumerateDirectories().SelectMany(Walk));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ManufacturingOS.Web.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests read the sources; run them from the repository.");
    }
}
