using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract.Document;
using Microsoft.AspNetCore.Http.Metadata;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>A body that was read, or the reason why it could not be.</summary>
internal interface IApiBody
{
    IResult? Problem { get; }
}

/// <summary>
/// A request's JSON body, read strictly: a property that nobody reads is refused by name (a silently dropped line is worse than an
/// error), malformed JSON is 400, and the fault names its place.
/// </summary>
internal sealed class ApiBody<T> : IApiBody, IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly JsonSerializerOptions Strict = new(Json.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WhatMayBeNullMayBeLeftOut } },
    };

    public T? Value { get; private init; }

    private static void WhatMayBeNullMayBeLeftOut(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(p => p.IsSetNullable && (!p.PropertyType.IsValueType || Nullable.GetUnderlyingType(p.PropertyType) is not null)))
        {
            property.IsRequired = false;
        }
    }

    public IResult? Problem { get; private init; }

    public static async ValueTask<ApiBody<T>> BindAsync(HttpContext http)
    {
        if (http.Request.ContentLength > ApiLimits.MaxBodyBytes)
        {
            return new() { Problem = ApiProblem.From(StatusCodes.Status413PayloadTooLarge, "body-too-large", http, ("limit", ApiLimits.MaxBodyBytes)) };
        }

        if (!http.Request.HasJsonContentType())
        {
            return new() { Problem = ApiProblem.From(StatusCodes.Status415UnsupportedMediaType, "json-expected", http) };
        }

        ApiLimits.HoldJson(http);
        try
        {
            T? value = await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Strict, http.RequestAborted);
            return value is null ? new() { Problem = ApiProblem.From(StatusCodes.Status400BadRequest, "malformed-json", http, ("place", "/")) } : new() { Value = value };
        }
        catch (JsonException exception)
        {
            return new() { Problem = ProblemOf(exception, http) };
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Without a Content-Length the size shows while reading.
            return new() { Problem = ApiProblem.From(StatusCodes.Status413PayloadTooLarge, "body-too-large", http, ("limit", ApiLimits.MaxBodyBytes)) };
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new ApiBodyMetadata(typeof(T)));

    /// <summary>
    /// Text that is no JSON at all is 400. JSON of the wrong shape — an unknown property, a missing one, a word outside its set — is 422
    /// with the pointer.
    /// </summary>
    private static IResult ProblemOf(JsonException exception, HttpContext http)
    {
        string pointer = PointerOf(exception.Path);
        if (exception.InnerException is JsonException or InvalidOperationException or FormatException || exception.BytePositionInLine is not null && exception.Path is null)
        {
            return ApiProblem.From(StatusCodes.Status400BadRequest, "malformed-json", http, ("place", pointer));
        }

        string message = exception.Message;
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            string property = message.Split('\'') is [_, var name, ..] ? name : "";
            return ApiProblem.From(Refusal.Invalid("unknown-property", pointer.EndsWith("/" + property, StringComparison.Ordinal) ? pointer : pointer.TrimEnd('/') + "/" + property, ("property", property)), http);
        }

        return message.Contains("is an invalid start", StringComparison.Ordinal) || message.Contains("Expected", StringComparison.Ordinal) && exception.InnerException is not null
            ? ApiProblem.From(StatusCodes.Status400BadRequest, "malformed-json", http, ("place", pointer))
            : ApiProblem.From(Refusal.Invalid("wrong-shape", pointer, ("place", pointer)), http);
    }

    /// <summary><c>$.lines[0].blank</c> as <c>/lines/0/blank</c>.</summary>
    private static string PointerOf(string? path) =>
        path is null ? "/" : "/" + path.TrimStart('$').TrimStart('.').Replace("].", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('[', '/').Replace('.', '/').TrimStart('/');
}
