using System.Collections.Frozen;
using System.Text.Json;
using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>All verbs by name: how stored work finds its request type again.</summary>
public static class VerbCatalogue
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(VerbCatalogue)
        .Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IVerb)))
        .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    private static readonly FrozenSet<Type> Errands = typeof(VerbCatalogue)
        .Assembly.GetTypes()
        .SelectMany(t => t.GetInterfaces())
        .Where(i => i.IsConstructedGenericType && i.GetGenericTypeDefinition() == typeof(IErrand<,>))
        .Select(i => i.GetGenericArguments()[0])
        .ToFrozenSet();

    public static IEnumerable<Type> All => Types.Values;

    /// <summary>True when the verb's effect lies outside the database.</summary>
    public static bool IsErrand(Type verb) => Errands.Contains(verb);

    public static string Write(IVerb verb) => JsonSerializer.Serialize(verb, verb.GetType(), Json.Options);

    /// <exception cref="InvalidOperationException">No verb has this name any more.</exception>
    public static IVerb Read(string name, string body) =>
        Types.TryGetValue(name, out Type? type)
            ? (IVerb)JsonSerializer.Deserialize(body, type, Json.Options)!
            : throw new InvalidOperationException($"There is no verb {name}.");
}
