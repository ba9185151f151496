using System.Reflection;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Api.Contract.Document;
using Microsoft.AspNetCore.Http.Metadata;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>A page of a list, newest first; <see cref="NextCursor"/> goes into <c>?after=</c>, <c>null</c> on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Data, string? NextCursor)
{
    /// <summary>Cuts the row that was read to see whether there is more.</summary>
    public static Page<T> Of(List<T> rowsPlusOne, int limit, Func<T, string> cursor) =>
        rowsPlusOne.Count > limit ? new(rowsPlusOne[..limit], cursor(rowsPlusOne[limit - 1])) : new(rowsPlusOne, null);
}

/// <summary>Which page of a list is asked for.</summary>
public sealed class PageRequest : IEndpointParameterMetadataProvider
{
    public const int Default = 20;
    public const int Most = 100;

    public int Limit { get; private init; } = Default;

    public string? After { get; private init; }

    public static ValueTask<PageRequest> BindAsync(HttpContext http)
    {
        string? limit = http.Request.Query["limit"];
        int rows = int.TryParse(limit, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, Most) : Default;
        string? after = http.Request.Query["after"];
        return ValueTask.FromResult(new PageRequest { Limit = rows, After = string.IsNullOrEmpty(after) ? null : after });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IsPaged());

    public Id<T>? Cursor<T>()
        where T : IIdentified => Id<T>.TryParse(After, null, out Id<T> id) ? id : null;
}

internal static class Answer
{
    /// <summary>200 with the value, or the refusal's problem.</summary>
    public static IResult Ok<T>(Outcome<T> outcome, HttpContext http) => outcome.IsOk ? Json(outcome.Value) : ApiProblem.From(outcome.Refusal, http);

    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, ManufacturingOS.Infrastructure.Database.Json.Options, statusCode: status);
}
