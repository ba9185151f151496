using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api.Contract.Once;

/// <summary>One try of a call with an idempotency key: knows what earlier tries have committed, and notes what this one does.</summary>
/// <param name="isWhole">True when the key's fingerprint covers the whole body, so that a noted verb is surely the one asked for again.</param>
internal sealed class OneCall(KeyRows rows, IdempotentAnswer row, bool isWhole) : IOnce
{
    private readonly List<NotedVerb> noted = row.Results is { } results ? Json.Read<List<NotedVerb>>(results) : [];
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
    private NotedVerb? pending;

    /// <summary>True when this try answers from what an earlier one has committed.</summary>
    public bool IsRepeat { get; private set; }

    public bool TryRecall<TResult>(IVerb<TResult> verb, out Outcome<TResult> outcome)
    {
        string name = verb.GetType().Name;
        int times = asked[name] = asked.GetValueOrDefault(name) + 1;
        NotedVerb? earlier = noted.Where(n => n.Verb == name).ElementAtOrDefault(times - 1);
        if (earlier is null)
        {
            outcome = default;
            return false;
        }

        IsRepeat = true;
        outcome = isWhole || earlier.Asked == HashOf(verb) ? earlier.Result.Deserialize<TResult>(Json.Options)! : Refusal.Invalid("idempotency-key-reused");
        return true;
    }

    public Task<bool> Note<TResult>(AppDbContext db, IVerb<TResult> verb, TResult result)
    {
        pending = new NotedVerb(verb.GetType().Name, HashOf(verb), JsonSerializer.SerializeToElement(result, Json.Options));
        return KeyRows.Note(db, row, Json.Write<List<NotedVerb>>([.. noted, pending]), CancellationToken.None);
    }

    public void Committed() => noted.Add(pending!);

    public Task Answer(int status, string body, string? location) => rows.Answer(row, status, body, location);

    public Task FreeUnlessCommitted() => rows.FreeUnlessCommitted(row);

    private static string HashOf(IVerb verb) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VerbCatalogue.Write(verb))));

    /// <param name="Asked">SHA-256 of the verb as it was asked.</param>
    internal sealed record NotedVerb(string Verb, string Asked, JsonElement Result);
}
