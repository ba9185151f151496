using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>The guard of the pages sees what it should see, and leaves keys of the resources alone.</summary>
public sealed class CompiledMarkupTests
{
    private static readonly Literal[] Seen = [.. CompiledMarkup.Of(typeof(Sample))];

    [Fact]
    public void Literal_markup_is_seen() => Seen.ShouldContain(l => l.Text == "<b>Hello</b>");

    [Fact]
    public void Literal_attributes_are_seen() => Seen.ShouldContain(l => l.Attribute == "title" && l.Text == "Orders");

    [Fact]
    public void Text_that_is_joined_to_a_value_is_seen() => Seen.ShouldContain(l => l.Attribute == "alt" && l.Text == "Picture of ");

    [Fact]
    public void Attributes_with_a_computed_value_are_seen() => Seen.ShouldContain(l => l.Attribute == "style" && l.Text == null);

    [Fact]
    public void Keys_of_the_resources_are_not_text() => Seen.ShouldNotContain(l => l.Text == "Orders.Title");

    [Fact]
    public void Names_of_values_in_a_sentence_are_not_text() => Seen.ShouldNotContain(l => l.Text == "count");

    private sealed class Sample : ComponentBase
    {
        private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal) { ["Orders.Title"] = "" };

        private static string Fill(string key, (string Name, string Value) value) => key + value;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "title", "Orders");
            builder.AddAttribute(2, "style", texts["Orders.Title"]);
            builder.AddAttribute(3, "alt", "Picture of " + texts["Orders.Title"]);
            builder.AddMarkupContent(4, "<b>Hello</b>");
            builder.AddContent(5, texts["Orders.Title"]);
            builder.AddContent(6, Fill("Orders.Title", ("count", "3")));
            builder.CloseElement();
        }
    }
}
