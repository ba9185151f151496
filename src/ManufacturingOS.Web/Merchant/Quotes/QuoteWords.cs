using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Localization;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Merchant.Quotes;

/// <summary>How a request is called: by its numbers and its first product.</summary>
internal static class QuoteWords
{
    public static string Title(Display display, IStringLocalizer<BuilderText> texts, QuoteRequest request)
    {
        if (request.Lines.Count == 0)
        {
            return texts["Quote.Title"];
        }

        string first = Catalogue.Find(request.Lines[0].Blank) is { } blank ? display.Trade("blank." + blank.Slug) : request.Lines[0].Blank.Value;
        (string, string)[] values = [("count", Display.Number(request.Lines[0].Quantity)), ("product", first), ("others", Display.Number(request.Lines.Count - 1))];
        return Display.Fill(texts[request.Lines.Count == 1 ? "Quote.Called" : "Quote.Called.More"], values);
    }
}
