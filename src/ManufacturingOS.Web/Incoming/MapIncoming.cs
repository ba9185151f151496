using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.Stripe;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Incoming;

public static class IncomingRoutes
{
    private const int LargestEvent = 512 * 1024;

    /// <summary>Where other companies report: raw bytes are verified before anything reads them, stored once, and answered at once.</summary>
    public static void MapIncoming(this WebApplication app) =>
        app.MapPost("/incoming/stripe", Stripe)
            .AllowAnonymous()
            .DisableAntiforgery()
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .WithName("IncomingStripe")
            .ExcludeFromDescription();

    private static async Task<IResult> Stripe(HttpRequest request, StripeEvents stripe, IProviderEvents inbox, IOptions<StripeOptions> options, CancellationToken cancelled)
    {
        if (!options.Value.IsConfigured)
        {
            return Results.NotFound();
        }

        if (await ReadAsync(request, cancelled) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (stripe.Open(body, request.Headers["Stripe-Signature"]) is not { } arrived || arrived.Mode != options.Value.Mode)
        {
            return Results.BadRequest();
        }

        await inbox.Receive(arrived, cancelled);
        return Results.Ok();
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancelled)
    {
        var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancelled)) > 0)
        {
            if (body.Length + read > LargestEvent)
            {
                return null;
            }

            await body.WriteAsync(buffer.AsMemory(0, read), cancelled);
        }

        return body.ToArray();
    }
}
