using ManufacturingOS.Web.Api.Contract;
using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Photos;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ManufacturingOS.Web.Files;

/// <summary>
/// Takes one photo from a page: <c>multipart/form-data</c> with a file, at most 15 MB, never whole in memory. Answers its key. Shows it to
/// those who may see it (<see cref="PhotoSight"/>).
/// </summary>
internal static class PhotoUpload
{
    /// <summary>The form around the file.</summary>
    private const long FormBytes = 64 * 1024;

    /// <summary>Most bytes of a whole request.</summary>
    public const long MaxRequestBytes = PhotoIntake.MaxBytes + FormBytes;

    public static void MapPhotos(this IEndpointRouteBuilder app)
    {
        app.MapPost("/files/photos", Upload)
            .RequireAuthorization(Policies.Member)
            .DisableCookieRedirect()
            .WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes), new SkipStatusCodePagesAttribute())
            .WithName("UploadPhoto");
        app.MapGet("/files/photos/{key}", (string key, HttpContext context, Reader reader, IFileStore files) => Show(key, false, context, reader, files))
            .RequireAuthorization(Policies.Member)
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .WithName("GetPhoto");
        app.MapGet("/files/photos/{key}/thumbnail", (string key, HttpContext context, Reader reader, IFileStore files) => Show(key, true, context, reader, files))
            .RequireAuthorization(Policies.Member)
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .WithName("GetPhotoThumbnail");
    }

    /// <summary>The key in an answer of this endpoint; null when something else answered, for example the sign-in page.</summary>
    public static string? ReadAnswer(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadedPhoto>(body, Json.Options)?.Key;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> Upload(HttpContext context, PhotoIntake intake, IAntiforgery antiforgery)
    {
        // The token comes in a header: looking for it in the form would read the file into memory.
        string? header = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName;
        if (header is null || !context.Request.Headers.ContainsKey(header) || !await antiforgery.IsRequestValidAsync(context))
        {
            return ApiProblem.From(new Refusal(RefusalKind.Forbidden, "upload-no-token"), context);
        }

        if (PortalClaims.ActorOf(context.User) is not { } actor)
        {
            return Results.NotFound();
        }

        Outcome<string> key = await Take(context, actor, intake);
        return key.IsOk ? Results.Json(new UploadedPhoto(key.Value), Json.Options, statusCode: StatusCodes.Status201Created) : ApiProblem.From(key.Refusal, context);
    }

    /// <summary>Reads the one file of a form and answers the key of the photo that it became.</summary>
    public static async Task<Outcome<string>> Take(HttpContext context, Actor actor, PhotoIntake intake)
    {
        if (context.Request.ContentLength > MaxRequestBytes)
        {
            return TooBig();
        }

        try
        {
            return await FileOf(context) is { } content
                ? await intake.Take(actor, content, context.RequestAborted)
                : Refusal.Invalid("upload-no-file", "/file");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooBig();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !context.RequestAborted.IsCancellationRequested)
        {
            return Refusal.Invalid("upload-broken-off");
        }
    }

    private static async Task<Stream?> FileOf(HttpContext context)
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary
        )
        {
            return null;
        }

        var parts = new MultipartReader(boundary, context.Request.Body);
        while (await parts.ReadNextSectionAsync(context.RequestAborted) is { } part)
        {
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out ContentDispositionHeaderValue? disposition) && disposition.IsFileDisposition())
            {
                return part.Body;
            }
        }

        return null;
    }

    private static Refusal TooBig() =>
        new(RefusalKind.TooLarge, FileRefusal.TooBig) { Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["limit"] = PhotoIntake.MaxBytes } };

    private static async Task<IResult> Show(string key, bool small, HttpContext context, Reader reader, IFileStore files)
    {
        Actor? actor = PortalClaims.ActorOf(context.User);
        Photo? photo = actor is null ? null : await reader.Read(db => PhotoSight.Find(db, actor, key, context.RequestAborted));
        return photo is null ? Results.NotFound() : await StoredFileAnswer.Send(context, files, small ? photo.ThumbnailKey : photo.Key, "image/webp", null);
    }

    private sealed record UploadedPhoto(string Key);
}
