using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>Walks every endpoint of the app: who may call it is never an accident.</summary>
public sealed class EndpointsTests(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    /// <summary>What a visitor may open, each with its reason; a trailing <c>*</c> stands for everything below.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["/"] = "the landing page",
        ["/prices"] = "the price explorer works without an account",
        ["/catalogue"] = "what can be decorated is no secret",
        ["/catalogue/{Slug}"] = "what can be decorated is no secret",
        ["/how-it-works"] = "says what the portal does",
        ["/for-manufacturers"] = "says what the portal does",
        ["/developers"] = "the public contract, for people",
        ["/developers/{Slug}"] = "the public contract, for people",
        ["/docs/problems"] = "the public contract, for people",
        ["/openapi/v1.json"] = "the public contract",
        ["/error"] = "everybody may read that something failed",
        ["/not-found"] = "everybody may read that something is not there",
        ["/{*address}"] = "answers 404 to what nobody knows",
        ["/health/*"] = "a load balancer has no account; it reads one word",
        ["/account/*"] = "who is not signed in yet signs in here",
        ["/track/{Token}"] = "who was given the link may follow the parcels; the token cannot be guessed",
        ["/incoming/stripe"] = "a payment company proves itself by its signature",
        ["/sandbox/checkout/{Id}"] = "plays a foreign payment company, which knows nobody's sign-in",
        ["/drawings/{name}"] = "drawings of the catalogue, which everybody may leaf through",
        ["/language/*"] = "the choice of language needs no account",
    };

    private IEnumerable<RouteEndpoint> Endpoints => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        // The fallback policy closes what says nothing; here even that must be a decision.
        Endpoints.Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<AuthorizationPolicy>() is null && !IsFramework(e))
            .Select(Name).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void What_a_visitor_may_open_is_listed_with_its_reason()
    {
        Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsFramework(e) && !IsStaticFile(e)).Select(Name).Distinct().Where(name => !IsListed(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_of_the_list_still_has_its_endpoint()
    {
        string[] open = [.. Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Name)];

        Open.Keys.Where(listed => !open.Any(name => Covers(listed, name))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_endpoint_of_the_api_is_documented_and_scoped()
    {
        IEnumerable<string> lacking =
            from endpoint in Endpoints
            where Name(endpoint).StartsWith("/v1/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null
            from lack in Lacks(endpoint)
            select $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {Name(endpoint)}: {lack}";

        lacking.ShouldBeEmpty();
    }

    private static IEnumerable<string> Lacks(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is null)
        {
            yield return "no name";
        }

        if (endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is null)
        {
            yield return "no summary";
        }

        int[] answers = [.. endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(p => p.StatusCode)];
        if (!answers.Any(a => a is >= 200 and < 400))
        {
            yield return "no answer for success";
        }

        if (!answers.Contains(401))
        {
            yield return "no answer 401";
        }

        if (!endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null) && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null)
        {
            yield return "no scope";
        }
    }

    private static string Name(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsListed(string name) => Open.Keys.Any(listed => Covers(listed, name));

    private static bool Covers(string listed, string name) => listed.EndsWith("/*", StringComparison.Ordinal) ? name.StartsWith(listed[..^1], StringComparison.Ordinal) : listed == name;

    /// <summary>
    /// The circuit's own connection (without a page there is nothing behind it, and every page asks for itself), and in Development the
    /// files that came after the build.
    /// </summary>
    private static bool IsFramework(RouteEndpoint endpoint) => Name(endpoint).StartsWith("/_blazor", StringComparison.Ordinal) || Name(endpoint) is "/_framework/opaque-redirect" or "/{**path:file}";

    private static bool IsStaticFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name is "StaticAssetDescriptor") && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null;
}
