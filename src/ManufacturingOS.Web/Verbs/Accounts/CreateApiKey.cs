using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Makes a program's key. The secret is in the answer and nowhere else.</summary>
/// <param name="ExpiresOn">Last day of its life (UTC), or <c>null</c> for none.</param>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record CreateApiKey(string Name, IReadOnlyList<string> Scopes, DateOnly? ExpiresOn = null) : IVerb<CreatedApiKey>;

public sealed record CreatedApiKey(Id<ApiKey> Id, string Secret);

/// <summary>Ends a key at once, on every node.</summary>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record RevokeApiKey(Id<ApiKey> Key) : IVerb<Done>;

internal sealed class ApiKeyHandlers(AppDbContext db, IIds ids, People people) : IHandler<CreateApiKey, CreatedApiKey>, IHandler<RevokeApiKey, Done>
{
    private const int MaxName = 80;
    private const int MaxKeys = 50;

    public async Task<Outcome<CreatedApiKey>> Handle(CreateApiKey verb, VerbContext context)
    {
        var faults = new Faults();
        faults.AddText(verb.Name, "/name", MaxName);
        faults.Add(verb.Scopes is not { Count: > 0 }, "scopes-missing", "/scopes");
        foreach (string scope in (verb.Scopes ?? []).Except(Scopes.For(context.Actor.Kind), StringComparer.Ordinal))
        {
            faults.Add("scope-unknown", "/scopes", ("scope", scope));
        }

        faults.Add(verb.ExpiresOn <= context.Today, "expiry-past", "/expires");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.ApiKeys.CountAsync(k => k.Organisation == context.Actor.Organisation && k.RevokedAt == null, context.Cancelled) >= MaxKeys)
        {
            return Refusal.Conflict("too-many-keys", ("maximum", MaxKeys));
        }

        string secret = $"mos_{(context.Actor.Mode == Mode.Live ? "live" : "test")}_{IdSource.NewSecret()}";
        var key = new ApiKey
        {
            Id = ids.New<ApiKey>(),
            Organisation = context.Actor.Organisation,
            Mode = context.Actor.Mode,
            Name = verb.Name.Trim(),
            Hash = SecretHash.Of(secret),
            Hint = $"{secret[..9]}…{secret[^4..]}",
            Scopes = [.. verb.Scopes!.Distinct(StringComparer.Ordinal)],
            CreatedAt = context.Now,
            ExpiresAt = verb.ExpiresOn is { } day ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null,
        };
        db.ApiKeys.Add(key);
        db.ChangedTopics.Add(LiveTopic.Keys);
        context.Audit(nameof(CreateApiKey), key.Id.Value, $"{key.Name}: {string.Join(' ', key.Scopes)}");
        if (await people.Users.FindByIdAsync(context.Actor.Id) is { } user)
        {
            SecurityNews.Tell(user, "key-created", context);
        }

        return new CreatedApiKey(key.Id, secret);
    }

    public async Task<Outcome<Done>> Handle(RevokeApiKey verb, VerbContext context)
    {
        ApiKey? key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == verb.Key && k.Organisation == context.Actor.Organisation, context.Cancelled);
        if (key is null)
        {
            return Refusal.NotFound("key-unknown");
        }

        if (key.RevokedAt is null)
        {
            key.RevokedAt = context.Now;
            db.ChangedTopics.Add(LiveTopic.Keys);
            context.Audit(nameof(RevokeApiKey), key.Id.Value, key.Name);
        }

        return Done.Ok;
    }
}
