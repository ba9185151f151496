using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.PublicWeb;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Files;
using ManufacturingOS.Web.Verbs.Photos;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Mvc;

namespace ManufacturingOS.Web.Api;

/// <summary>Photos of goods, for quality checks and claims: uploaded first, then named there by their key.</summary>
internal static class PhotosApi
{
    private const Side Photographers = Side.Merchant | Side.Manufacturer;
    private const Side Readers = Photographers | Side.Admin;

    public static void MapPhotosApi(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder photos = v1.MapGroup("/photos").WithTags("Photos");
        photos
            .MapPost("", Upload)
            .ForAnyKey(Photographers, "claims:write or jobs:write")
            .WithMetadata(new RequestSizeLimitAttribute(PhotoUpload.MaxRequestBytes))
            .TakesUploadOr<PhotoFromUrlBody>()
            .Describe("UploadPhoto", "Upload a photo as multipart/form-data, or as JSON with the url of one; the answer's key goes into a quality check (jobs:write) or a claim (claims:write)")
            .Returns<PhotoResource>(201, 400, 413, 415, 422);
        photos.MapGet("/{key}", Get).ForAnyKey(Readers, "photos:read").Describe("GetPhoto", "A photo that one took, or that the other side put on a job or claim").ReturnsFile("image/webp", 404);
        photos.MapGet("/{key}/thumbnail", GetSmall).ForAnyKey(Readers, "photos:read").Describe("GetPhotoThumbnail", "The same, small").ReturnsFile("image/webp", 404);
    }

    private static async Task<IResult> Upload(PhotoIntake intake, PublicWebClient web, HttpContext http)
    {
        Actor actor = http.Actor();
        if ((actor.Side & Photographers) == Side.None)
        {
            return ApiProblem.From(Refusal.Forbidden("not-your-side"), http);
        }

        string scope = actor.Side == Side.Merchant ? "claims:write" : "jobs:write";
        if (!actor.HasScope(scope))
        {
            return ApiProblem.From(Refusal.Forbidden("missing-scope", ("scope", scope)), http);
        }

        if (http.Request.HasJsonContentType())
        {
            ApiBody<PhotoFromUrlBody> asked = await ApiBody<PhotoFromUrlBody>.BindAsync(http);
            return asked.Value is null
                ? asked.Problem!
                : Made(await web.Fetch(asked.Value.Url, (content, name, stop) => intake.Take(actor, content, stop), http.RequestAborted), http);
        }

        return http.Request.HasFormContentType ? Made(await PhotoUpload.Take(http, actor, intake), http) : ApiProblem.From(StatusCodes.Status415UnsupportedMediaType, "upload-expected", http);
    }

    private static IResult Made(Outcome<string> key, HttpContext http)
    {
        if (!key.IsOk)
        {
            return ApiProblem.From(key.Refusal, http);
        }

        http.Response.Headers.Location = $"/v1/photos/{key.Value}";
        return Answer.Json(new PhotoResource(key.Value, $"/v1/photos/{key.Value}", $"/v1/photos/{key.Value}/thumbnail"), StatusCodes.Status201Created);
    }

    private static Task<IResult> Get(string key, AppDbContext db, IFileStore files, HttpContext http) => Send(key, small: false, db, files, http);

    private static Task<IResult> GetSmall(string key, AppDbContext db, IFileStore files, HttpContext http) => Send(key, small: true, db, files, http);

    private static async Task<IResult> Send(string key, bool small, AppDbContext db, IFileStore files, HttpContext http)
    {
        Photo? photo = await PhotoSight.Find(db, http.Actor(), key, http.RequestAborted);
        return photo is null ? ApiProblem.From(Refusal.NotFound("photo-not-found"), http) : await StoredFileAnswer.Send(http, files, small ? photo.ThumbnailKey : photo.Key, "image/webp", null);
    }

    internal sealed record PhotoFromUrlBody(string Url);

    internal sealed record PhotoResource(string Key, string Url, string ThumbnailUrl);
}
