using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Files;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Merchant.Designs;

/// <summary>
/// Takes one artwork file from the designs page: <c>multipart/form-data</c> with a file and, if wanted, fields <c>name</c> and
/// <c>external_id</c>. The file goes straight to the store and is never whole in memory.
/// </summary>
internal static class UploadEndpoint
{
    public static void MapDesignUpload(this IEndpointRouteBuilder app)
    {
        long limit = app.ServiceProvider.GetRequiredService<IOptions<ImagingOptions>>().Value.MaxBytes;
        app.MapPost("/merchant/designs/upload", Upload)
            .RequireAuthorization(Policies.Merchant)
            .DisableCookieRedirect()
            .WithMetadata(new RequestSizeLimitAttribute(limit + ArtworkForm.MaxOverhead), new SkipStatusCodePagesAttribute())
            .WithName("UploadDesign");
    }

    /// <summary>The design in an answer of this endpoint; null when something else answered, for example the sign-in page.</summary>
    public static Id<Design>? ReadAnswer(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadedDesign>(body, Json.Options)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> Upload(HttpContext context, DesignIntake intake, IAntiforgery antiforgery, Reader reader)
    {
        if (await TokenFault(context, antiforgery) is { } forged)
        {
            return ApiProblem.From(forged, context);
        }

        if (context.Request.ContentLength > intake.MaxBytes + ArtworkForm.MaxOverhead)
        {
            return ApiProblem.From(ArtworkForm.TooBig(intake.MaxBytes), context);
        }

        Actor actor = PortalClaims.ActorOf(context.User)!;
        Outcome<ArtworkForm> form = await ArtworkForm.ReadSafely(context.Request, intake, context.RequestAborted);
        if (!form.IsOk)
        {
            return ApiProblem.From(form.Refusal, context);
        }

        Outcome<Id<Design>> design = await intake.Take(actor, form.Value.File, form.Value.Label, context.RequestAborted);
        return design.IsOk ? await Answer(reader, context, design.Value) : ApiProblem.From(design.Refusal, context);
    }

    /// <summary>The token comes in a header: looking for it in the form would read the file into memory.</summary>
    private static async Task<Refusal?> TokenFault(HttpContext context, IAntiforgery antiforgery)
    {
        AntiforgeryOptions options = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        bool isSent = options.HeaderName is { } header && context.Request.Headers.ContainsKey(header);
        return isSent && await antiforgery.IsRequestValidAsync(context) ? null : new Refusal(RefusalKind.Forbidden, "upload-no-token");
    }


    private static async Task<IResult> Answer(Reader reader, HttpContext context, Id<Design> id)
    {
        var design = await reader.Read(db => db.Designs.Where(d => d.Id == id).Select(d => new { d.Name, d.State }).SingleAsync());
        context.Response.Headers.Location = $"/merchant/designs/{id}";
        return Results.Json(new UploadedDesign(id, design.Name, design.State), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private sealed record UploadedDesign(Id<Design> Id, string Name, DesignState State);
}
