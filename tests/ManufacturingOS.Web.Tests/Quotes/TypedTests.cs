using System.Globalization;
using ManufacturingOS.Web.Merchant.Quotes.Builder;

namespace ManufacturingOS.Web.Tests.Quotes;

public sealed class TypedTests
{
    [Theory]
    [InlineData("52.5", 525)]
    [InlineData("52,5", 525)]
    [InlineData(" 100 mm ", 1000)]
    [InlineData("-3", -30)]
    public void Lengths_are_taken_with_point_or_comma(string text, int tenths) => Typed.Millimetres(text)!.Value.Value.ShouldBe(tenths);

    [Theory]
    [InlineData("")]
    [InlineData("wide")]
    [InlineData("1e9")]
    [InlineData("99999999999")]
    [InlineData(null)]
    public void What_is_no_length_is_none(string? text) => Typed.Millimetres(text).ShouldBeNull();

    [Theory]
    [InlineData("en", "1,200", 1200)]
    [InlineData("de", "1.200", 1200)]
    [InlineData("de", "1 200", 1200)]
    [InlineData("en", "-5", -5)]
    public void Quantities_are_taken_in_the_readers_form(string language, string text, int quantity)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

        Typed.Whole(text).ShouldBe(quantity);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("a dozen")]
    [InlineData("99999999999")]
    public void What_is_no_whole_number_is_none(string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

        Typed.Whole(text).ShouldBeNull();
    }

    [Theory]
    [InlineData("/lines/0/decorations/1/width_mm", BuilderStep.Place, 1)]
    [InlineData("/lines/2/variants/0/quantity", BuilderStep.Pieces, 3)]
    [InlineData("/lines/1/blank", BuilderStep.Product, 2)]
    [InlineData("/needBy", BuilderStep.Delivery, 1)]
    [InlineData("/destination/country", BuilderStep.Delivery, 1)]
    public void A_refusal_leads_to_where_it_is_mended(string pointer, BuilderStep step, int line) => BuilderSteps.Of(pointer).ShouldBe((step, line));

    [Fact]
    public void A_refusal_that_points_nowhere_leads_nowhere() => BuilderSteps.Of("/api/key").ShouldBeNull();
}
