using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Catalog;

namespace ManufacturingOS.Web.Components.Stage;

/// <summary>
/// The drawings of the blanks as they are written into pages. They are part of the assembly, so that a page needs no request for them
/// and every way of starting the portal has them.
/// </summary>
public static partial class BlankDrawings
{
    private static readonly ConcurrentDictionary<(string Slug, string View), Drawing?> Read = new();

    /// <summary>What stands inside the root of the drawing, or null when there is no such drawing.</summary>
    public static string? InsideOf(Blank blank, BlankView view) => DrawingOf(blank.Slug, view.Code)?.Inside;

    /// <summary>The whole file in a colour (<c>#rrggbb</c>), for an address of its own.</summary>
    public static byte[]? Tinted(string slug, string view, string hex) =>
        DrawingOf(slug, view) is { } drawing ? Encoding.UTF8.GetBytes(ColourOfRoot().Replace(drawing.Whole, $"color=\"{hex}\"", 1)) : null;

    private static Drawing? DrawingOf(string slug, string view) => Read.GetOrAdd((slug, view), key => Load($"blanks/{key.Slug}-{key.View}.svg"));

    private static Drawing? Load(string name)
    {
        using Stream? file = typeof(BlankDrawings).Assembly.GetManifestResourceStream(name);
        if (file is null)
        {
            return null;
        }

        using var reader = new StreamReader(file);
        string whole = reader.ReadToEnd();
        int begin = whole.IndexOf('>', whole.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        return new Drawing(whole, whole[begin..whole.LastIndexOf("</svg>", StringComparison.Ordinal)]);
    }

    private sealed record Drawing(string Whole, string Inside);

    [GeneratedRegex("color=\"#[0-9a-f]{6}\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColourOfRoot();
}
