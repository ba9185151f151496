using FsCheck;
using FsCheck.Fluent;

namespace ManufacturingOS.Specs.Pricing.Builders;

/// <summary>Chance with a fixed seed: every run tries the same cases.</summary>
internal static class Chance
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_260_101UL, 77UL).WithEndSize(100);

    public static void Holds<T>(Gen<T> cases, Func<T, bool> law, int many = 10_000) => Check.One(Seeded.WithMaxTest(many), Prop.ForAll(cases.ToArbitrary(), law));

    public static IReadOnlyList<T> Cases<T>(Gen<T> cases, int many)
    {
        var list = new List<T>(many);
        Holds(
            cases,
            one =>
            {
                list.Add(one);
                return true;
            },
            many
        );
        return list;
    }
}
