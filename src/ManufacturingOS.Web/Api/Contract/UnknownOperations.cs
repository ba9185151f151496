using ManufacturingOS.Domain.Common;
using Microsoft.AspNetCore.Routing.Template;

namespace ManufacturingOS.Web.Api.Contract;

internal static class UnknownOperations
{
    private const Side Anyone = Side.Merchant | Side.Manufacturer | Side.Admin;

    /// <summary>What no operation answers: 404, or 405 with the methods that the address knows.</summary>
    public static void MapUnknownOperations(this RouteGroupBuilder v1) =>
        v1.Map("{**rest}", Answer).WithMetadata(new Needs(Anyone, "", IsAnyKey: true)).ExcludeFromDescription();

    private static IResult Answer(EndpointDataSource endpoints, HttpContext http)
    {
        string[] methods = [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => IsAt(e, http.Request.Path)).SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods).Distinct().Order()];
        if (methods.Length == 0)
        {
            return ApiProblem.From(StatusCodes.Status404NotFound, "no-such-operation", http);
        }

        http.Response.Headers.Allow = string.Join(", ", methods);
        return ApiProblem.From(StatusCodes.Status405MethodNotAllowed, "no-such-operation", http);
    }

    private static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        endpoint.Metadata.GetMetadata<Needs>() is not null
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not null
        && new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []).TryMatch(path, []);
}
