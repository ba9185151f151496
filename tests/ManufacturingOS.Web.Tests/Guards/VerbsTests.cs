using System.Reflection;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>What must be true of every verb, so that page, endpoint and worker can rely on it.</summary>
public sealed class VerbsTests
{
    private static readonly Type[] Verbs = [.. VerbCatalogue.All.OrderBy(v => v.Name, StringComparer.Ordinal)];

    [Fact]
    public void A_verb_says_who_may_use_it()
    {
        Verbs.ShouldNotBeEmpty();
        Verbs.Where(v => v.GetCustomAttribute<ByAttribute>() is not { } by || by.Sides == Side.None).ShouldBeEmpty();
    }

    [Fact]
    public void A_verb_has_exactly_one_handler_or_errand()
    {
        Type[] types = [.. typeof(VerbCatalogue).Assembly.GetTypes().Where(t => t.IsClass)];

        Verbs.Where(v => types.Count(t => t.IsAssignableTo(Carrier(typeof(IHandler<,>), v)) || t.IsAssignableTo(Carrier(typeof(IErrand<,>), v))) != 1).ShouldBeEmpty();
    }

    /// <summary>It is compared and logged by its values, and nobody adds to it from elsewhere.</summary>
    [Fact]
    public void A_verb_is_a_sealed_record()
    {
        Verbs.Where(v => !v.IsSealed || v.GetMethod("<Clone>$") is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_stored_verb_can_be_read_back()
    {
        foreach (Type verb in Verbs)
        {
            VerbCatalogue.Read(verb.Name, "{}").ShouldBeOfType(verb);
        }
    }

    [Fact]
    public void A_scope_is_a_noun_and_read_or_write()
    {
        Verbs.Select(v => v.GetCustomAttribute<ByAttribute>()?.Scope).OfType<string>().Distinct()
            .ShouldAllBe(scope => scope.EndsWith(":write", StringComparison.Ordinal) || scope.EndsWith(":read", StringComparison.Ordinal));
    }

    private static Type Carrier(Type contract, Type verb) => contract.MakeGenericType(verb, ResultOf(verb));

    private static Type ResultOf(Type verb) => verb.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVerb<>)).GetGenericArguments()[0];
}
