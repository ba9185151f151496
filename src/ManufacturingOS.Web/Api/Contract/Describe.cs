using ManufacturingOS.Web.Api.Contract.Document;
using Microsoft.AspNetCore.Mvc;

namespace ManufacturingOS.Web.Api.Contract;

internal static class DescribeConvention
{
    /// <summary>Name and summary of an operation; both are part of the public document.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint.WithName("v1." + name).WithSummary(summary);

    /// <summary>The answer of success and the statuses of its refusals; what every operation can answer stands here once.</summary>
    public static RouteHandlerBuilder Returns<T>(this RouteHandlerBuilder endpoint, int success, params int[] refusals)
    {
        endpoint.Produces<T>(success, "application/json");
        foreach (int status in refusals.Concat([StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests]).Distinct())
        {
            endpoint.Produces<ProblemDetails>(status, ApiProblem.ContentType);
        }

        return endpoint;
    }

    /// <summary>Takes a form with a file, and the same as JSON.</summary>
    public static RouteHandlerBuilder TakesUploadOr<TJson>(this RouteHandlerBuilder endpoint, params string[] fields) => endpoint.WithMetadata(new ApiBodyMetadata(typeof(TJson)), new TakesUpload(fields));

    /// <summary>Answers a file and no JSON.</summary>
    public static RouteHandlerBuilder ReturnsFile(this RouteHandlerBuilder endpoint, string contentType, params int[] refusals) =>
        endpoint.WithMetadata(new AnswersFile(contentType)).Returns<byte[]>(StatusCodes.Status200OK, refusals);

    /// <summary>Answers a page to print in place of JSON when Accept asks for HTML.</summary>
    public static RouteHandlerBuilder OrAsPage(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new AnswersPageToo());
}
