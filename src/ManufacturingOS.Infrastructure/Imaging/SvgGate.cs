using System.IO.Compression;
using System.Text;
using System.Xml;
using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Imaging;

internal sealed record SvgFacts(bool HasLiveText);

/// <summary>
/// Reads the text of a drawing before anything draws it: refuses programs, resources outside itself and excess, and writes a clean copy
/// (no document type, no comments, no processing instructions, links dropped). Only the copy is drawn.
/// </summary>
internal static class SvgGate
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const int MostElements = 50_000;
    private const int Deepest = 200;
    private const int MostFilterSteps = 50;

    public static async Task<Outcome<SvgFacts>> CopyAsync(string path, string copy, long maxBytes, CancellationToken cancellationToken)
    {
        await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        bool packed = file.ReadByte() == 0x1F;
        file.Position = 0;
        await using Stream text = new CappedStream(packed ? new GZipStream(file, CompressionMode.Decompress) : file, maxBytes);
        await using FileStream target = new(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            return await Task.Run(() => Copy(text, target, maxBytes, cancellationToken), cancellationToken);
        }
        catch (CappedStream.LimitReachedException)
        {
            return ArtworkRefusal.Larger("bytes", maxBytes + 1, maxBytes);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or EndOfStreamException or ArgumentException or DecoderFallbackException)
        {
            return ArtworkRefusal.Damaged();
        }
    }

    /// <summary>Nothing is fetched, the document type is dropped unread, and with it every entity: use of one is an error.</summary>
    public static XmlReaderSettings Settings(long maxCharacters) => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = maxCharacters,
        MaxCharactersFromEntities = 0,
        CloseInput = false,
    };

    private static Outcome<SvgFacts> Copy(Stream text, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        using XmlReader reader = XmlReader.Create(text, Settings(maxBytes));
        using XmlWriter writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None });
        SvgCheck check = new();
        int elements = 0, filterSteps = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element)
            {
                filterSteps += SvgCheck.IsFilterStep(reader.LocalName) ? 1 : 0;
                if (++elements > MostElements || reader.Depth > Deepest || filterSteps > MostFilterSteps)
                {
                    return ArtworkRefusal.Complex(elements > MostElements ? "elements" : reader.Depth > Deepest ? "depth" : "filters");
                }
            }

            // Without its namespace a drawing is text: it would be drawn as nothing.
            if (elements == 1 && reader is { NodeType: XmlNodeType.Element, NamespaceURI: not SvgNamespace })
            {
                return ArtworkRefusal.Damaged();
            }

            if (check.Look(reader) is { } refusal)
            {
                return refusal;
            }

            SvgCopy.Write(reader, writer);
        }

        return new SvgFacts(check.HasLiveText);
    }
}
