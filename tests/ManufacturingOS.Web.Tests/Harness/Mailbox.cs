namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>The pickup folder: every mail that the portal wrote.</summary>
public sealed class Mailbox(string folder)
{
    /// <summary>In the order of their writing.</summary>
    public IReadOnlyList<Mail> All =>
        Directory.Exists(folder)
            ? [.. new DirectoryInfo(folder).GetFiles("*.eml", SearchOption.AllDirectories).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => Mail.Read(File.ReadAllText(f.FullName)))]
            : [];

    public IEnumerable<Mail> To(string address) => All.Where(m => m.To.Contains(address, StringComparison.OrdinalIgnoreCase));

    /// <summary>The newest mail to an address, or a failure that lists what there is.</summary>
    public Mail LatestTo(string address) =>
        To(address).LastOrDefault() ?? throw new InvalidOperationException($"No mail to {address}; there are: {string.Join("; ", All.Select(m => $"{m.To}: {m.Subject}"))}");
}
