using System.Xml;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Writes the node at which the reader stands; what a drawing does not need is left out.</summary>
internal static class SvgCopy
{
    private const string NamespaceOfNamespaces = "http://www.w3.org/2000/xmlns/";

    public static void Write(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                WriteElement(reader, writer);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                writer.WriteWhitespace(reader.Value);
                break;
            default:
                break;
        }
    }

    private static void WriteElement(XmlReader reader, XmlWriter writer)
    {
        bool empty = reader.IsEmptyElement;
        string element = reader.LocalName;
        writer.WriteStartElement(reader.Prefix, element, reader.NamespaceURI);
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            bool link = element is "a" && reader.LocalName is "href";
            bool baseAddress = reader.Name is "xml:base";
            if (!link && !baseAddress)
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.Prefix is "xmlns" || reader.Name is "xmlns" ? NamespaceOfNamespaces : reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
        if (empty)
        {
            writer.WriteEndElement();
        }
    }
}
