using System.Security.Cryptography;
using System.Text;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api.Contract;

/// <summary>
/// Makes a POST with an <c>Idempotency-Key</c> happen once: the first call takes the key's row, runs and stores its answer; the same key
/// and body gets that answer again, another body is refused, a call while the first still runs is told to wait. Answers that say
/// "not executed" (validation, rights, faults of ours) free the key.
/// </summary>
internal sealed class Idempotency(TimeProvider clock) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotent-Replayed";

    private const int MaxKey = 255;
    private const int StillRunning = 0;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A call that died without an answer frees its key after this time.</summary>
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(2);

    /// <summary>The body is read twice, for its meaning and for its fingerprint, and the first reading comes before any filter.</summary>
    public static Task KeepBody(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.ContainsKey(Header) && http.Request.HasJsonContentType())
        {
            http.Request.EnableBuffering();
        }

        return next(http);
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out Microsoft.Extensions.Primitives.StringValues header))
        {
            return await next(context);
        }

        if (header.Count != 1 || header[0] is not { Length: > 0 and <= MaxKey } key || key.Any(c => c is < '!' or > '~'))
        {
            return ApiProblem.From(StatusCodes.Status400BadRequest, "idempotency-key-malformed", http, ("limit", MaxKey));
        }

        Actor actor = http.Actor();
        string route = http.Request.Method + " " + http.Request.Path.Value;
        string fingerprint = await Fingerprint(http.Request, route);
        AppDbContext db = http.RequestServices.GetRequiredService<AppDbContext>();
        if (await Earlier(db, actor, route, key, fingerprint, http) is { } answer)
        {
            return answer;
        }

        object? result = await next(context);
        return new Recorded(result as IResult ?? Results.Ok(result), Row(db, actor, route, key));
    }

    /// <summary>Takes the key for this call, or says what is known of it.</summary>
    private async Task<IResult?> Earlier(AppDbContext db, Actor actor, string route, string key, string fingerprint, HttpContext http)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset oldest = now - Kept;
        DateTimeOffset oldestRunning = now - GivenUp;
        await Row(db, actor, route, key).Where(a => a.CreatedAt < oldest || (a.Status == StillRunning && a.CreatedAt < oldestRunning)).ExecuteDeleteAsync(http.RequestAborted);
        object created = db.IsPostgres ? now : (now.UtcTicks - DateTime.UnixEpoch.Ticks) / 10;
        int taken = await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO idempotent_answers (organisation, route, key, fingerprint, status, created_at) VALUES ({0}, {1}, {2}, {3}, 0, {4}) ON CONFLICT DO NOTHING",
            [OwnerOf(actor), route, key, fingerprint, created],
            http.RequestAborted
        );
        if (taken == 1)
        {
            return null;
        }

        IdempotentAnswer? answer = await Row(db, actor, route, key).AsNoTracking().FirstOrDefaultAsync(http.RequestAborted);
        if (answer is null || (answer.Fingerprint == fingerprint && answer.Status == StillRunning))
        {
            http.Response.Headers.RetryAfter = "1";
            return ApiProblem.From(StatusCodes.Status409Conflict, "idempotency-key-in-use", http);
        }

        return answer.Fingerprint == fingerprint ? new Replayed(answer) : ApiProblem.From(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", http);
    }

    private static IQueryable<IdempotentAnswer> Row(AppDbContext db, Actor actor, string route, string key)
    {
        string owner = OwnerOf(actor);
        return db.IdempotentAnswers.Where(a => a.Organisation == owner && a.Route == route && a.Key == key);
    }

    private static string OwnerOf(Actor actor) => $"{actor.Organisation}/{actor.Mode}";

    /// <summary>SHA-256 of method, path and body. Uploads are large and streamed: their parts are told apart by length.</summary>
    private static async Task<string> Fingerprint(HttpRequest request, string route)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(route + "\n"));
        if (request.HasJsonContentType())
        {
            request.Body.Position = 0;
            byte[] buffer = new byte[8192];
            int read;
            while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            {
                hash.AppendData(buffer, 0, read);
            }

            request.Body.Position = 0;
        }
        else
        {
            hash.AppendData(Encoding.UTF8.GetBytes((request.ContentLength ?? -1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Answers like any other result, and keeps the answer.</summary>
    private sealed class Recorded(IResult result, IQueryable<IdempotentAnswer> row) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            Stream original = httpContext.Response.Body;
            using var copy = new MemoryStream();
            httpContext.Response.Body = copy;
            try
            {
                await result.ExecuteAsync(httpContext);
            }
            finally
            {
                httpContext.Response.Body = original;
            }

            int status = httpContext.Response.StatusCode;
            if (status is >= 200 and < 300 or StatusCodes.Status409Conflict)
            {
                string body = Encoding.UTF8.GetString(copy.ToArray());
                string? location = httpContext.Response.Headers.Location;
                await row.ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, status).SetProperty(a => a.Body, body).SetProperty(a => a.Location, location), CancellationToken.None);
            }
            else
            {
                await row.ExecuteDeleteAsync(CancellationToken.None);
            }

            copy.Position = 0;
            await copy.CopyToAsync(original, httpContext.RequestAborted);
        }
    }

    private sealed class Replayed(IdempotentAnswer answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = answer.Status;
            httpContext.Response.Headers[ReplayedHeader] = "true";
            if (answer.Location is not null)
            {
                httpContext.Response.Headers.Location = answer.Location;
            }

            httpContext.Response.ContentType = answer.Status < 300 ? "application/json; charset=utf-8" : ApiProblem.ContentType;
            await httpContext.Response.WriteAsync(answer.Body ?? "", httpContext.RequestAborted);
        }
    }
}
