using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>What a caller of an endpoint must be: a side of the market and a scope of its key.</summary>
public sealed record Needs(Side Sides, string Scope);

internal static class ScopeConvention
{
    /// <summary>States who may call an endpoint and enforces it; written on every line of the API.</summary>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, Side sides, string scope) =>
        endpoint
            .WithMetadata(new Needs(sides, scope))
            .AddEndpointFilter(
                async (invocation, next) =>
                {
                    HttpContext http = invocation.HttpContext;
                    Actor actor = http.Actor();
                    return (actor.Side & sides) == Side.None ? ApiProblem.From(Refusal.Forbidden("not-your-side"), http)
                        : !actor.HasScope(scope) ? ApiProblem.From(Refusal.Forbidden("missing-scope", ("scope", scope)), http)
                        : await next(invocation);
                }
            );

    /// <summary>Open to every key of these sides; the scope's name is for the document only.</summary>
    public static RouteHandlerBuilder ForAnyKey(this RouteHandlerBuilder endpoint, Side sides, string name) => endpoint.WithMetadata(new Needs(sides, name));

    /// <summary>The program that calls; set by the authentication of its key.</summary>
    public static Actor Actor(this HttpContext http) => http.Features.Get<Actor>() ?? throw new InvalidOperationException("The endpoint is not behind a key.");
}
