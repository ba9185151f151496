using System.Collections.Frozen;
using ManufacturingOS.Web.Verbs.Designs;

namespace ManufacturingOS.Web.Tests.Designs;

public sealed class ModerationRulesTests
{
    private static readonly FrozenSet<string> NoFiles = FrozenSet<string>.Empty;

    [Theory]
    [InlineData("Nike swoosh", "nike")]
    [InlineData("my-POKÉMON_tee", "pokemon")]
    [InlineData("Star  Wars night", "star wars")]
    [InlineData("logo (Disney)", "disney")]
    public void A_brand_is_found_in_any_spelling(string name, string word) => ModerationRules.Check("a", NoFiles, name)!.Evidence.ShouldBe(word);

    [Theory]
    [InlineData("Nikely Bakery")]
    [InlineData("Starwarsh")]
    [InlineData("Apple orchard")]
    [InlineData("Größe XL")]
    [InlineData("")]
    public void Honest_names_pass(string name) => ModerationRules.Check("a", NoFiles, name).ShouldBeNull();

    [Fact]
    public void A_blocked_file_is_found_whatever_it_is_called()
    {
        ModerationHit hit = ModerationRules.Check("abc", ModerationRules.ReadBlockedFiles("xyz abc\nfoo"), "holiday")!;

        hit.Rule.ShouldBe(ModerationRules.BlockedFile);
    }
}
