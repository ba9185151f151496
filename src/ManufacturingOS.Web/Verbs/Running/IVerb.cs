using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>A request to change something. Verbs that run later are stored as JSON under their type's name.</summary>
public interface IVerb;

public interface IVerb<TResult> : IVerb;

/// <summary>Says who may use a verb, and which scope a program's key needs for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByAttribute(Side sides, string? scope = null) : Attribute
{
    public Side Sides { get; } = sides;

    public string? Scope { get; } = scope;

    /// <summary>Only owners of the organisation (members, keys, payout details).</summary>
    public bool OwnerOnly { get; init; }
}

/// <summary>
/// Carries a verb out, in a scope and transaction of its own. It may run again from the beginning when another writer came first, so
/// nothing outside the database happens here: effects are promised by <see cref="VerbContext.Later"/>.
/// </summary>
public interface IHandler<in TVerb, TResult>
    where TVerb : IVerb<TResult>
{
    Task<Outcome<TResult>> Handle(TVerb verb, VerbContext context);
}

/// <summary>
/// Carries a verb out that goes to and fro between the database and a provider, for a page that waits as well as from the outbox. It
/// runs without a transaction, so that nothing is locked while the other side thinks, and writes down each step by running further verbs.
/// It may run again after a crash or a lost answer: the same work must have the same key there and here. A refusal of kind
/// <see cref="RefusalKind.Unavailable"/> means "try again later". (Stored work that is a single call outside is an <see cref="IEffect"/>.)
/// </summary>
public interface IErrand<in TVerb, TResult>
    where TVerb : IVerb<TResult>
{
    Task<Outcome<TResult>> Go(TVerb verb, Actor actor, CancellationToken cancelled);
}
