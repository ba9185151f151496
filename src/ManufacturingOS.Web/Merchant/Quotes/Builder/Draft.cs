using System.Text.Json;
using System.Text.Json.Serialization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>What stands in the quote builder, kept as the body of a <see cref="QuoteDraft"/>: whole at any time, complete only at the end.</summary>
public sealed class Draft
{
    /// <summary>Pieces that an unfinished line is priced with, so that a price stands there from the first choice on.</summary>
    public const int SamplePieces = 50;

    public List<DraftLine> Lines { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = "US";

    public string? PostalCode { get; set; }

    public DateOnly? NeedBy { get; set; }

    public Currency Currency { get; set; } = Currency.Usd;

    /// <summary>The design that came with the address, placed as soon as there is a product.</summary>
    public Id<Design>? FirstDesign { get; set; }

    /// <summary>The quote that was made of it as it stands; then there is nothing to go on with.</summary>
    public Id<Quote>? Quoted { get; set; }

    /// <summary>Null when the text is none of ours, for example of an older version: then the builder begins anew.</summary>
    public static Draft? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Draft>(body, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A request as a draft, to be changed and asked again.</summary>
    public static Draft Of(QuoteRequest request) =>
        new()
        {
            Country = request.Destination.Country,
            PostalCode = request.Destination.PostalCode,
            NeedBy = request.NeedBy,
            Currency = request.Currency,
            Lines = [.. request.Lines.Select(DraftLine.Of)],
        };

    public string Write() => Json.Write(this);

    /// <summary>Every design that some line prints.</summary>
    [JsonIgnore]
    public IEnumerable<Id<Design>> Designs => Lines.SelectMany(l => l.Prints).Select(p => p.Design).Concat(FirstDesign is { } first ? [first] : []).Distinct();

    [JsonIgnore]
    public int Pieces => Lines.Sum(l => l.TotalPieces);

    /// <summary>The request as it stands. Lines without a product are left out.</summary>
    /// <param name="withSamples">Lines without pieces count as <see cref="SamplePieces"/> of the shown colour.</param>
    public QuoteRequest ToRequest(IReadOnlyDictionary<Id<Design>, ArtworkInspection> artwork, bool withSamples = false) =>
        new(
            Currency,
            new Destination(Country, string.IsNullOrWhiteSpace(PostalCode) ? null : PostalCode.Trim()),
            NeedBy,
            [.. Lines.Select((line, at) => line.ToLine(at + 1, artwork, withSamples)).OfType<QuoteLine>()]
        );
}
