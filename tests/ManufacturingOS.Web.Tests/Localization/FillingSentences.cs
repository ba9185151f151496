using ManufacturingOS.Web.Localization;

namespace ManufacturingOS.Web.Tests.Localization;

public sealed class FillingSentences
{
    [Theory]
    [InlineData("1", "1 piece in 1 parcel")]
    [InlineData("2", "2 pieces in 2 parcels")]
    [InlineData("0", "0 pieces in 0 parcels")]
    [InlineData("1,000", "1,000 pieces in 1,000 parcels")]
    public void The_word_fits_its_number(string number, string sentence) =>
        Display.Fill("{pieces} {pieces:piece|pieces} in {parcels} {parcels:parcel|parcels}", [("pieces", number), ("parcels", number)]).ShouldBe(sentence);

    [Fact]
    public void A_value_that_looks_like_a_place_for_another_is_left_as_it_is() =>
        Display.Fill("{title}: {count} {count:job|jobs}", [("title", "{count:a|b}"), ("count", "1")]).ShouldBe("{count:a|b}: 1 job");
}
