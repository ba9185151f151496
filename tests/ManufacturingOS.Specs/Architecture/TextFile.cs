using System.Xml.Linq;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>The sentences of one part of the house in one language.</summary>
internal sealed record TextFile(string Path, IReadOnlyList<(string Key, string Value)> Entries)
{
    private const string Folder = "src/ManufacturingOS.Web/Localization";

    public static IReadOnlyList<string> English => [.. Repository.Files("src/ManufacturingOS.Web", ".resx").Where(f => f.EndsWith("Text.resx", StringComparison.Ordinal))];

    public HashSet<string> Keys => [.. Entries.Select(e => e.Key)];

    public static TextFile Read(string path) =>
        new(path, [.. XDocument.Parse(Repository.Read(path)).Root!.Elements("data").Select(d => (d.Attribute("name")!.Value, d.Element("value")!.Value))]);

    /// <summary>The English file of a name, for example <c>RefusalText</c>.</summary>
    public static TextFile Named(string name) => Read($"{Folder}/{name}.resx");
}
