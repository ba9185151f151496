using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Components.Documents;
using ManufacturingOS.Web.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ManufacturingOS.Web.Api;

/// <summary>The money of an order and the papers about it.</summary>
internal static class OrderDocumentsApi
{
    private const string Read = "orders:read";
    private const string Receipt = "receipt";
    private const Side Readers = Side.Merchant | Side.Admin;

    public static void MapOrderDocuments(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder orders = v1.MapGroup("/orders/{id}").WithTags("Orders");
        orders.MapGet("/money", Money).For(Readers, Read).Describe("GetOrderMoney", "Where the order's money is and how it got there, from the books").Returns<MoneyTrailResource>(200, 404);
        orders.MapGet("/documents", List).For(Readers, Read).Describe("ListOrderDocuments", "Papers that exist for the order; a receipt from the payment on").Returns<Page<DocumentResource>>(200, 404);
        orders
            .MapGet("/documents/{document}", Get)
            .For(Readers, Read)
            .Describe("GetOrderDocument", "One paper as HTML to print, in the language of Accept-Language")
            .ReturnsFile("text/html", 404);
    }

    private static Task<Id<Order>?> Find(string id, AppDbContext db, HttpContext http) =>
        OrdersApi.Visible(db, http.Actor(), id).Select(o => (Id<Order>?)o.Id).FirstOrDefaultAsync(http.RequestAborted);

    private static async Task<IResult> Money(string id, AppDbContext db, HttpContext http) =>
        await Find(id, db, http) is { } order && await MoneyTrailQuery.Run(db, http.Actor(), order) is { } trail
            ? Answer.Json(MoneyTrailResource.Of(trail))
            : ApiProblem.From(Refusal.NotFound("order-not-found"), http);

    private static async Task<IResult> List(string id, AppDbContext db, HttpContext http)
    {
        if (await Find(id, db, http) is not { } order)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        ReceiptView? receipt = await ReceiptQuery.Run(db, http.Actor(), order);
        return Answer.Json(new Page<DocumentResource>(receipt is null ? [] : [DocumentResource.Of(receipt)], null));
    }

    private static async Task<IResult> Get(string id, string document, AppDbContext db, IStringLocalizer<OrderText> texts, HttpContext http)
    {
        if (await Find(id, db, http) is not { } order)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        if (document != Receipt || await ReceiptQuery.Run(db, http.Actor(), order) is not { } receipt)
        {
            return ApiProblem.From(Refusal.NotFound("document-not-found"), http);
        }

        string title = Display.Fill(texts["Receipt.PageTitle"], [("number", receipt.Order.Number)]);
        string html = await PrintSheet.Of<ReceiptSheet>(http.RequestServices, title, new(StringComparer.Ordinal) { [nameof(ReceiptSheet.View)] = receipt });
        http.Response.Headers.ContentDisposition = $"inline; filename=\"receipt-{receipt.Order.Number}.html\"";
        return Results.Content(html, "text/html; charset=utf-8");
    }

    /// <summary>Where the money of one order is. The buckets sum to what was paid and what the platform added.</summary>
    internal sealed record MoneyTrailResource(Money Paid, Money Added, IReadOnlyList<MoneyBucket> Buckets, IReadOnlyList<MoneyLine> Lines, IReadOnlyList<NextResource> Next)
    {
        public static MoneyTrailResource Of(MoneyTrailView trail) => new(trail.Paid, trail.Added, trail.Buckets, trail.Lines, [.. trail.Next.Select(n => new NextResource(n.What, n.At))]);
    }

    /// <param name="At">When at the latest; missing where it depends on somebody.</param>
    internal sealed record NextResource(MoneyNext What, DateTimeOffset? At);

    /// <param name="Page">For people who are signed in.</param>
    /// <param name="Url">For a key.</param>
    internal sealed record DocumentResource(string Document, string Number, DateTimeOffset IssuedAt, Money Total, Money PaidNet, string ContentType, string Page, string Url)
    {
        public static DocumentResource Of(ReceiptView view) =>
            new(
                Receipt,
                view.Order.Number,
                view.IssuedAt,
                view.Order.Total,
                view.Net,
                "text/html",
                $"/merchant/orders/{view.Order.Id}/{Receipt}",
                $"/v1/orders/{view.Order.Id}/documents/{Receipt}"
            );
    }
}
