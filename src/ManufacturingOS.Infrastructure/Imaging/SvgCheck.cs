using System.Globalization;
using System.Text;
using System.Xml;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Looks at one node after the other and says which of them a drawing may not have.</summary>
internal sealed class SvgCheck
{
    /// <summary>The blur of a filter may reach over this part of the picture.</summary>
    private const double WidestBlur = 0.05;

    private readonly StringBuilder style = new();
    private double pictureSize;
    private int textDepth = -1;
    private int styleDepth = -1;

    public bool HasLiveText { get; private set; }

    public static bool IsFilterStep(string element) =>
        element.Length > 2 && element.StartsWith("fe", StringComparison.Ordinal) && char.IsAsciiLetterUpper(element[2])
        && !element.StartsWith("feFunc", StringComparison.Ordinal) && element is not "feMergeNode" and not "feDistantLight" and not "fePointLight" and not "feSpotLight";

    public Refusal? Look(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => Element(reader),
        XmlNodeType.EndElement => End(reader.Depth),
        XmlNodeType.Text or XmlNodeType.CDATA => Text(reader.Value),
        XmlNodeType.ProcessingInstruction when reader.Name is "xml-stylesheet" => SvgReference.Outside(reader.Value),
        _ => null,
    };

    private Refusal? Element(XmlReader reader)
    {
        string element = reader.LocalName;
        int depth = reader.Depth;
        if (element.ToLowerInvariant() is "script" or "foreignobject" or "iframe" or "handler" or "listener")
        {
            return Program(element);
        }

        if (reader.NamespaceURI is "http://www.w3.org/2001/XInclude")
        {
            return SvgReference.Outside(reader.GetAttribute("href") ?? element);
        }

        if (depth == 0)
        {
            pictureSize = PictureSize(reader);
        }

        if (!reader.IsEmptyElement)
        {
            textDepth = element is "text" && textDepth < 0 ? depth : textDepth;
            styleDepth = element is "style" && styleDepth < 0 ? depth : styleDepth;
        }

        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (Attribute(element, reader) is { } refusal)
            {
                reader.MoveToElement();
                return refusal;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private Refusal? Attribute(string element, XmlReader reader)
    {
        string name = reader.LocalName;
        if (name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.NamespaceURI.Length == 0)
        {
            return Program(name);
        }

        if (name is "href" or "src" && element is not "a" && !SvgReference.IsInside(reader.Value))
        {
            return SvgReference.Outside(reader.Value);
        }

        if (name is "stdDeviation" && pictureSize > 0 && Numbers(reader.Value).Any(blur => blur > WidestBlur * pictureSize))
        {
            return ArtworkRefusal.Complex("filters");
        }

        return SvgReference.InStyle(reader.Value);
    }

    private Refusal? Text(string text)
    {
        HasLiveText |= textDepth >= 0 && !string.IsNullOrWhiteSpace(text);
        if (styleDepth >= 0)
        {
            style.Append(text);
        }

        return null;
    }

    private Refusal? End(int depth)
    {
        textDepth = textDepth == depth ? -1 : textDepth;
        if (styleDepth != depth)
        {
            return null;
        }

        styleDepth = -1;
        string whole = style.ToString();
        style.Clear();
        return SvgReference.InStyle(whole);
    }

    private static Refusal Program(string found) => ArtworkRefusal.Because(ArtworkRefusal.Script, ("found", found));

    private static double PictureSize(XmlReader reader)
    {
        double[] box = [.. Numbers(reader.GetAttribute("viewBox") ?? string.Empty)];
        return box.Length == 4
            ? Math.Max(box[2], box[3])
            : Numbers(reader.GetAttribute("width") ?? string.Empty).Concat(Numbers(reader.GetAttribute("height") ?? string.Empty)).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<double> Numbers(string text) =>
        text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.TrimEnd('p', 'x', 'm', 'c', 'i', 'n', 't', '%'))
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN)
            .Where(double.IsFinite);
}
