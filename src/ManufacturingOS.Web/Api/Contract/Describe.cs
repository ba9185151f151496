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
}
