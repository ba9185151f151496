using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ManufacturingOS.Web.Tests.Harness.Pages;

/// <summary>An answer as a reader without JavaScript sees it.</summary>
public sealed record Page(HttpClient Browser, HttpResponseMessage Answer, IHtmlDocument Document)
{
    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Where the answer sends the browser, if it does.</summary>
    public string? Location => Answer.Headers.Location?.OriginalString;

    public string Title => Document.Title ?? "";

    /// <summary>The words of the page, each run of white space as one space.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement Find(string selector) => Document.QuerySelector(selector) ?? throw new InvalidOperationException($"The page has no '{selector}': {Text}");

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    /// <summary>Fills in a form of this page and sends it, hidden fields and antiforgery token included.</summary>
    /// <param name="form">Selector of the form.</param>
    /// <param name="fields">By the names of the inputs; a name that the form lacks is a fault of the test or of the page.</param>
    public async Task<Page> Send(string form, params (string Name, string Value)[] fields)
    {
        var filled = (IHtmlFormElement)Find(form);
        foreach ((string name, string value) in fields)
        {
            Fill(filled, name, value);
        }

        string query = await new StreamReader(filled.GetSubmission()!.Body).ReadToEndAsync();
        string action = filled.GetAttribute("action") is { Length: > 0 } named ? named : Answer.RequestMessage!.RequestUri!.PathAndQuery;
        using var content = new StringContent(query, null, "application/x-www-form-urlencoded");
        return await Browser.Show(await Browser.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Goes where the answer sends the browser.</summary>
    public Task<Page> Follow() => Browser.Open(Location ?? throw new InvalidOperationException($"The answer is {Status} and sends nowhere: {Text}"));

    private static void Fill(IHtmlFormElement form, string name, string value)
    {
        switch (form.Elements.FirstOrDefault(e => e.GetAttribute("name") == name))
        {
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value is "true" or "on";
                break;
            case IHtmlInputElement { Type: "radio" }:
                foreach (IHtmlInputElement choice in form.Elements.OfType<IHtmlInputElement>().Where(e => e.Name == name))
                {
                    choice.IsChecked = choice.Value == value;
                }

                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            default:
                throw new InvalidOperationException($"The form has no field '{name}', only {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")))}.");
        }
    }
}

public static class Pages
{
    public static async Task<Page> Open(this HttpClient browser, string path) => await browser.Show(await browser.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    internal static async Task<Page> Show(this HttpClient browser, HttpResponseMessage answer) =>
        new(browser, answer, await Parse(answer));

    /// <summary>With the address that it came from: a form without one has nothing to send.</summary>
    private static async Task<IHtmlDocument> Parse(HttpResponseMessage answer)
    {
        Stream body = await answer.Content.ReadAsStreamAsync();
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(page => page.Address(answer.RequestMessage!.RequestUri!).Content(body));
    }
}
