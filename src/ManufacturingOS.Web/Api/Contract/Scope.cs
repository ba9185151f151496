using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>What a caller of an endpoint must be: a side of the market and a scope of its key.</summary>
/// <param name="IsAnyKey">True when the side is all that is asked; the scope's name is for the document only.</param>
public sealed record Needs(Side Sides, string Scope, bool IsAnyKey = false)
{
    /// <summary>Why this caller may not; <c>null</c> when it may.</summary>
    public Refusal? RefusalFor(Actor actor) =>
        (actor.Side & Sides) == Side.None ? Refusal.Forbidden("not-your-side")
        : IsAnyKey || actor.HasScope(Scope) ? null
        : Refusal.Forbidden("missing-scope", ("scope", Scope));
}

internal static class ScopeConvention
{
    /// <summary>States who may call an endpoint; written on every line of the API, enforced by <see cref="Enforce"/>.</summary>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, Side sides, string scope) => endpoint.WithMetadata(new Needs(sides, scope));

    /// <summary>Open to every key of these sides; the scope's name is for the document only.</summary>
    public static RouteHandlerBuilder ForAnyKey(this RouteHandlerBuilder endpoint, Side sides, string name) => endpoint.WithMetadata(new Needs(sides, name, IsAnyKey: true));

    /// <summary>The first filter of every endpoint: refuses whom the endpoint is not for. An endpoint that does not say stops the start.</summary>
    public static EndpointFilterDelegate Enforce(EndpointFilterFactoryContext factory, EndpointFilterDelegate next) =>
        invocation =>
        {
            HttpContext http = invocation.HttpContext;
            Needs needs = http.GetEndpoint()!.Metadata.GetRequiredMetadata<Needs>();
            return needs.RefusalFor(http.Actor()) is { } refusal ? ValueTask.FromResult<object?>(ApiProblem.From(refusal, http)) : next(invocation);
        };

    /// <summary>The program that calls; set by the authentication of its key.</summary>
    public static Actor Actor(this HttpContext http) => http.Features.Get<Actor>() ?? throw new InvalidOperationException("The endpoint is not behind a key.");
}
