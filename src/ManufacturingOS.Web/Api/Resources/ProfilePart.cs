using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Manufacturers;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ManufacturingOS.Web.Api;

/// <summary>
/// What the parts of a manufacturer's profile share: read with a tag, replaced as a whole, and nothing happens when what is put is what is
/// there, so that a program may put its list every night.
/// </summary>
internal static class ProfilePart
{
    public const string Read = "profile:read";
    public const string Write = "profile:write";

    /// <summary>The making side of the key's own organisation, without tracking.</summary>
    public static Task<Manufacturer?> Own(AppDbContext db, HttpContext http)
    {
        Actor actor = http.Actor();
        return db.Manufacturers.AsNoTracking().FirstOrDefaultAsync(m => m.Id == actor.Organisation && m.Mode == actor.Mode, http.RequestAborted);
    }

    public static IResult None(HttpContext http) => ApiProblem.From(Refusal.NotFound("manufacturer-not-found"), http);

    public static IResult Tagged<T>(T value, string tag, HttpContext http)
    {
        http.Response.Headers.ETag = $"\"{tag}\"";
        return Answer.Json(value);
    }

    /// <summary>The tag that <c>If-Match</c> asks for: the current one when it is among several, <c>null</c> when any will do.</summary>
    public static string? Known(HttpContext http, string current)
    {
        string[] tags = [.. http.Request.Headers.GetCommaSeparatedValues(HeaderNames.IfMatch).Select(t => t.Trim().Trim('"'))];
        return tags.Length == 0 || tags.Contains("*") ? null
            : tags.Contains(current) ? current
            : tags[0];
    }

    /// <summary>Same content by the same stamp.</summary>
    public static bool IsSame<T>(T stored, T asked) => ProfileStamp.Of(stored) == ProfileStamp.Of(asked);

    public static Refusal? First(IReadOnlyList<Refusal> faults) => faults.Count == 0 ? null : faults[0] with { Others = [.. faults.Skip(1)] };

    /// <summary>The same refusal with its pointers in the words of the body.</summary>
    public static Refusal Repoint(Refusal refusal, Func<string, string?> pointer) =>
        refusal with
        {
            Pointer = refusal.Pointer is { } at ? pointer(at) : null,
            Others = [.. refusal.Others.Select(o => o with { Pointer = o.Pointer is { } other ? pointer(other) : null })],
        };
}
