using System.Text;
using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Api.Contract.Once;

/// <summary>Answers like any other result, and keeps the answer.</summary>
internal sealed class RecordedAnswer(IResult result, OneCall call) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Stream original = httpContext.Response.Body;
        using var copy = new MemoryStream();
        httpContext.Response.Body = copy;
        if (call.IsRepeat)
        {
            httpContext.Response.Headers[Idempotency.ReplayedHeader] = "true";
        }

        try
        {
            await result.ExecuteAsync(httpContext);
        }
        catch
        {
            await call.FreeUnlessCommitted();
            throw;
        }
        finally
        {
            httpContext.Response.Body = original;
        }

        if (httpContext.Response.StatusCode is >= 200 and < 300 and var status)
        {
            await call.Answer(status, Encoding.UTF8.GetString(copy.ToArray()), httpContext.Response.Headers.Location);
        }
        else
        {
            httpContext.Response.Headers.Remove(Idempotency.ReplayedHeader);
            await call.FreeUnlessCommitted();
        }

        copy.Position = 0;
        await copy.CopyToAsync(original, httpContext.RequestAborted);
    }
}

/// <summary>The answer of the first try.</summary>
internal sealed class ReplayedAnswer(IdempotentAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = answer.Status;
        httpContext.Response.Headers[Idempotency.ReplayedHeader] = "true";
        if (answer.Location is not null)
        {
            httpContext.Response.Headers.Location = answer.Location;
        }

        if (!string.IsNullOrEmpty(answer.Body))
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await httpContext.Response.WriteAsync(answer.Body, httpContext.RequestAborted);
        }
    }
}
