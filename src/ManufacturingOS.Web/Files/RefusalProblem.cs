using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Localization;

namespace ManufacturingOS.Web.Files;

/// <summary>A refusal as <c>application/problem+json</c> (RFC 9457): the same code that the page shows a sentence for.</summary>
internal static class RefusalProblem
{
    public static IResult Of(HttpContext context, Refusal refusal)
    {
        Display display = context.RequestServices.GetRequiredService<Display>();
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = refusal.Code,
            ["errors"] = new[] { refusal }.Concat(refusal.Others).Select(r => Error(r, display)).ToArray(),
            ["request_id"] = context.TraceIdentifier,
        };
        string detail = display.Refusal(refusal);
        return Results.Problem(detail, statusCode: StatusOf(refusal.Kind), title: detail, type: "about:blank", extensions: extensions);
    }

    private static Dictionary<string, object?> Error(Refusal refusal, Display display)
    {
        var error = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code, ["detail"] = display.Refusal(refusal) };
        if (refusal.Pointer is not null)
        {
            error["pointer"] = refusal.Pointer;
        }

        if (refusal.ValidValues is not null)
        {
            error["valid_values"] = refusal.ValidValues;
        }

        return error;
    }

    private static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            RefusalKind.Unsupported => StatusCodes.Status415UnsupportedMediaType,
            RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        };
}
