using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Files;

/// <summary>
/// Pictures and originals of designs. The merchant's own and the administrators' by the design, a manufacturer's by a job of its own;
/// for everybody else there is no such file.
/// </summary>
internal static class DesignFiles
{
    public static void MapDesignFiles(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder files = app.MapGroup("/files").RequireAuthorization(Policies.Member).WithMetadata(new Microsoft.AspNetCore.Mvc.SkipStatusCodePagesAttribute());
        files.MapGet("/designs/{design}/{part}", OfDesign).WithName("GetDesignFile");
        files.MapGet("/jobs/{job}/designs/{design}/{part}", OfJob).WithName("GetJobDesignFile");
        files.MapGet("/jobs/{job}/thumbnail", JobThumbnail).WithName("GetJobThumbnail");
        files.MapGet("/orders/{order}/thumbnail", OrderThumbnail).WithName("GetOrderThumbnail");
    }

    private static async Task<IResult> OfDesign(string design, string part, HttpContext context, Reader reader, IFileStore files)
    {
        if (PortalClaims.ActorOf(context.User) is not { Kind: OrganisationKind.Merchant or OrganisationKind.Platform } actor || !Id<Design>.TryParse(design, null, out Id<Design> id))
        {
            return Results.NotFound();
        }

        // Deleted designs stay visible: past orders show them.
        Design? found = await reader.Read(db => db.Designs.FirstOrDefaultAsync(d => d.Id == id && d.Mode == actor.Mode, context.RequestAborted));
        bool mayLook = found is not null && (actor.Kind == OrganisationKind.Platform || found.Organisation == actor.Organisation);
        return mayLook ? await Send(found!, part, context, files) : Results.NotFound();
    }

    private static async Task<IResult> OfJob(string job, string design, string part, HttpContext context, Reader reader, IFileStore files)
    {
        if (PortalClaims.ActorOf(context.User) is not { } actor || !Id<Design>.TryParse(design, null, out Id<Design> id))
        {
            return Results.NotFound();
        }

        Design? found = await reader.Read(db => JobDesigns.Find(db, actor, job, id, context.RequestAborted));
        return found is null ? Results.NotFound() : await Send(found, part, context, files);
    }

    private static async Task<IResult> JobThumbnail(string job, HttpContext context, Reader reader, IFileStore files)
    {
        Actor? actor = PortalClaims.ActorOf(context.User);
        string? key = actor is null ? null : await reader.Read(db => JobDesigns.OwnedBy(db, actor, job).Select(j => j.ThumbnailKey).FirstOrDefaultAsync(context.RequestAborted));
        return key is null ? Results.NotFound() : await StoredFileAnswer.Send(context, files, key, "image/webp", null);
    }

    private static async Task<IResult> OrderThumbnail(string order, HttpContext context, Reader reader, IFileStore files)
    {
        Actor? actor = PortalClaims.ActorOf(context.User);
        string? key = actor is null ? null : await reader.Read(db => OrderKey(db, actor, order).FirstOrDefaultAsync(context.RequestAborted));
        return key is null ? Results.NotFound() : await StoredFileAnswer.Send(context, files, key, "image/webp", null);
    }

    private static IQueryable<string?> OrderKey(AppDbContext db, Actor actor, string order)
    {
        var id = new Id<Domain.Orders.Order>(order);
        return db.Orders.Where(o => o.Id == id && o.Mode == actor.Mode && (actor.Kind == OrganisationKind.Platform || o.Organisation == actor.Organisation)).Select(o => o.ThumbnailKey);
    }

    private static Task<IResult> Send(Design design, string part, HttpContext context, IFileStore files) =>
        part switch
        {
            "thumbnail" => StoredFileAnswer.Send(context, files, design.ThumbnailKey, "image/webp", null),
            "preview" => StoredFileAnswer.Send(context, files, design.PreviewKey, "image/webp", null),
            "original" => StoredFileAnswer.Send(context, files, design.Sha256, design.ContentType, design.FileName),
            _ => Task.FromResult(Results.NotFound()),
        };
}
