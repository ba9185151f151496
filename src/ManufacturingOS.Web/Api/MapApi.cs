using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Api.Contract.Document;
using ManufacturingOS.Web.Api.Contract.Once;
using ManufacturingOS.Web.Api.Contract.Rates;
using ManufacturingOS.Web.Api.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ManufacturingOS.Web.Api;

/// <summary>Everything that the portal does, for programs: each line of the endpoint files says who may call it.</summary>
public static class ApiMapping
{
    private const string Policy = "Api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<OrderReading>();
        services.AddSingleton<CallRates>();
        services.AddSingleton<FailedTries>();
        services.AddSingleton<KeyRows>();
        services.AddSingleton<Idempotency>();
        services.AddHostedService<SweepKeys>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policy, new AuthorizationPolicyBuilder(ApiKeyAuthentication.SchemeName).RequireAuthenticatedUser().Build());
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = Infrastructure.Database.Json.Options.PropertyNamingPolicy;
            options.SerializerOptions.NumberHandling = Infrastructure.Database.Json.Options.NumberHandling;
            options.SerializerOptions.DefaultIgnoreCondition = Infrastructure.Database.Json.Options.DefaultIgnoreCondition;
            foreach (var converter in Infrastructure.Database.Json.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        // An address that fits no parameter is told so in production too; the front makes a problem document of it.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddSingleton<ApiDocument>();
        services.AddOpenApi(
            ApiDocument.Name,
            options =>
            {
                options.ShouldInclude = operation => operation.RelativePath!.StartsWith("v1/", StringComparison.Ordinal);
                options.AddSchemaTransformer(TypesAsSchemas.Describe);
            }
        );
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapGet(ApiDocument.Path, async (ApiDocument document, CancellationToken cancelled) => Results.Text(await document.Text(cancelled), "application/json"))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.Use(app.Services.GetRequiredService<CallRates>().Limit);
        app.Use(Idempotency.KeepBody);
        RouteGroupBuilder v1 = app.MapGroup("/v1")
            .RequireAuthorization(Policy)
            .WithMetadata(new SkipStatusCodePagesAttribute(), new RequestSizeLimitAttribute(ApiLimits.MaxBodyBytes))
            .AddEndpointFilterFactory(ScopeConvention.Enforce)
            .AddEndpointFilterFactory(
                (_, next) =>
                    invocation => HttpMethods.IsPost(invocation.HttpContext.Request.Method)
                        ? invocation.HttpContext.RequestServices.GetRequiredService<Idempotency>().InvokeAsync(invocation, next)
                        : next(invocation)
            );
        v1.MapCatalogue();
        v1.MapDesigns(app.Services);
        v1.MapQuotes();
        v1.MapOrders();
        v1.MapOrderDocuments();
        v1.MapClaims();
        v1.MapJobs();
        v1.MapJobFiles();
        v1.MapCounters();
        v1.MapCapabilities();
        v1.MapRateCards();
        v1.MapCapacity();
        v1.MapShippingTable();
        v1.MapScorecard();
        v1.MapPhotosApi();
        v1.MapOwnOrganisation();
        v1.MapPayouts();
        v1.MapEvents();
        v1.MapAdministration();
        v1.MapSimulation();
        v1.MapUnknownOperations();
    }
}
