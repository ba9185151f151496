using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>What may stand in a page or component.</summary>
public sealed class PagesTests
{
    private static readonly IReadOnlyList<Literal> All = CompiledMarkup.Of(typeof(Program).Assembly);

    /// <summary>Words that are the same in every language.</summary>
    private static readonly HashSet<string> Universal = new(StringComparer.Ordinal) { "mm", "px", "dpi", "CSV", "API", "kg", "g", "min", "en", "de", "English", "Deutsch", "Authorization: Bearer" };

    private static readonly HashSet<string> ReadByPeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "placeholder", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "alt", "label", "text", "heading", "hint", "summary", "caption", "subtitle", "description",
    };

    [Fact]
    public void Pages_hold_no_text_of_their_own()
    {
        IEnumerable<string> texts = All.Where(l => l.Attribute is null && l.Text is not null).SelectMany(l => Texts(l.Text!).Select(text => $"{l.Component}: {text}"));
        IEnumerable<string> attributes = All.Where(l => l.Attribute is not null && ReadByPeople.Contains(l.Attribute) && l.Text is not null && IsText(l.Text)).Select(l => $"{l.Component} {l.Attribute}: {l.Text}");

        texts.Concat(attributes).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Pages_hold_no_inline_style()
    {
        Elements().Where(e => e.Element.HasAttribute("style") || e.Element.LocalName == "style").Select(e => $"{e.Component}: {e.Element.OuterHtml}")
            .Concat(All.Where(l => l.Attribute == "style" || l.Element == "style").Select(l => $"{l.Component}: style {l.Text}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Pages_hold_no_inline_script_or_handler()
    {
        IEnumerable<string> inMarkup = Elements()
            .Where(e => (e.Element.LocalName == "script" && !e.Element.HasAttribute("src")) || e.Element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            .Select(e => $"{e.Component}: {e.Element.OuterHtml}");
        IEnumerable<string> inAttributes = All.Where(l => l is { Attribute: not null, Text: not null } && ((l.Attribute.StartsWith("on", StringComparison.Ordinal) && char.IsLower(l.Attribute[^1])) || l.Text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            .Select(l => $"{l.Component}: {l.Attribute}={l.Text}");

        // A script element with computed attributes: its source comes first.
        IEnumerable<string> opened = All.Zip(All.Skip(1)).Where(pair => pair.First.Element == "script" && pair.Second.Attribute != "src").Select(pair => $"{pair.First.Component}: <script>");

        inMarkup.Concat(inAttributes).Concat(opened).ShouldBeEmpty();
    }

    [Fact]
    public void A_component_holds_no_database_context()
    {
        Type[] components = [.. typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IComponent)))];

        components.Where(c => Parts(c).Any(p => p.IsAssignableTo(typeof(DbContext)) || p == typeof(IDbContextFactory<AppDbContext>))).Select(c => c.FullName).ShouldBeEmpty();
    }

    private static IEnumerable<Type> Parts(Type component)
    {
        const System.Reflection.BindingFlags all = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance;
        return component.GetFields(all).Select(f => f.FieldType).Concat(component.GetProperties(all).Select(p => p.PropertyType)).Concat(component.GetConstructors(all).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType));
    }

    private static IEnumerable<(string Component, IElement Element)> Elements() =>
        All.Where(l => l.Attribute is null && l.Text is not null && l.Text.Contains('<', StringComparison.Ordinal)).SelectMany(l => Parse(l.Text!).QuerySelectorAll("*").Select(e => (l.Component, e)));

    private static IEnumerable<string> Texts(string markup)
    {
        IElement body = Parse(markup);

        // What a machine reads is said in no language.
        return body.Descendants<IText>().Where(t => t.ParentElement?.Closest("script, style, code, pre, kbd, samp") is null).Select(t => t.Data.Trim())
            .Concat(body.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => ReadByPeople.Contains(a.Name)).Select(a => a.Value))
            .Where(IsText);
    }

    private static IElement Parse(string markup) => new HtmlParser().ParseDocument($"<body>{markup}</body>").Body!;

    private static bool IsText(string text) => text.Any(char.IsLetter) && !Universal.Contains(text.Trim().Trim('(', ')', '.', ':', '×', ' '));
}
