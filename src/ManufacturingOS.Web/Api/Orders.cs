using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Api.Contract;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

internal static class OrdersApi
{
    private const string Read = "orders:read";
    private const string Write = "orders:write";
    private const Side Readers = Side.Merchant | Side.Admin;

    public static void MapOrders(this RouteGroupBuilder v1)
    {
        RouteGroupBuilder orders = v1.MapGroup("/orders").WithTags("Orders");
        orders.MapPost("", Place).For(Side.Merchant, Write).Describe("PlaceOrder", "Order exactly one option of a quote").Returns<OrderResource>(201, 400, 404, 409, 422);
        orders.MapGet("", List).For(Readers, Read).Describe("ListOrders", "Orders, newest first; filter by state").Returns<Page<OrderRowResource>>(200, 422);
        orders.MapGet("/{id}", Get).For(Readers, Read).Describe("GetOrder", "One order, by id or by @external_id").Returns<OrderResource>(200, 404);
        orders.MapPost("/{id}/pay", Pay).For(Side.Merchant, Write).Describe("PayOrder", "Open the provider's checkout page, or get the open one").Returns<CheckoutResource>(200, 404, 409);
        orders.MapPost("/{id}/cancel", Cancel).For(Readers, Write).Describe("CancelOrder", "End the order before production starts; what was paid goes back").Returns<OrderResource>(200, 404, 409);
        orders.MapPost("/{id}/accept", Accept).For(Side.Merchant, Write).Describe("AcceptGoods", "Accept the delivered goods: the held funds are released").Returns<OrderResource>(200, 404, 409);
        orders.MapGet("/{id}/timeline", Timeline).For(Readers, Read).Describe("GetOrderTimeline", "What happened, oldest first").Returns<Page<EventResource>>(200, 404);
        orders.MapGet("/{id}/shipments", Shipments).For(Readers, Read).Describe("GetOrderShipments", "Parcels and their tracking").Returns<Page<ShipmentResource>>(200, 404);
        orders.MapPost("/{id}/shipments/{shipment}/received", Received).For(Side.Merchant, Write).Describe("ConfirmDelivery", "Say that a shipment has arrived").Returns<OrderResource>(200, 404);
        orders.MapGet("/{id}/actions", Actions).For(Readers, Read).Describe("GetOrderActions", "Which verbs are allowed now, and why others are not").Returns<ActionsResource>(200, 404);
    }

    /// <summary>Finds an order that the caller may see, by id or by <c>@external_id</c>.</summary>
    internal static IQueryable<Order> Visible(AppDbContext db, Actor actor, string id)
    {
        IQueryable<Order> own = Visible(db, actor);
        return id.StartsWith('@') ? own.Where(o => o.ExternalId == id.Substring(1))
            : Id<Order>.TryParse(id, null, out Id<Order> orderId) ? own.Where(o => o.Id == orderId)
            : own.Where(o => false);
    }

    private static IQueryable<Order> Visible(AppDbContext db, Actor actor) =>
        actor.Side == Side.Admin ? db.Orders.AsNoTracking().Where(o => o.Mode == actor.Mode) : db.Orders.AsNoTracking().Where(o => o.Organisation == actor.Organisation && o.Mode == actor.Mode);

    private static async Task<IResult> Place(ApiBody<PlaceOrderBody> body, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        if (body.Value is not { } asked)
        {
            return body.Problem!;
        }

        Actor actor = http.Actor();
        Outcome<Id<Order>> placed = await verbs.Run(actor, new PlaceOrder(asked.Quote, asked.Option, asked.ShipTo, asked.ExternalId), http.RequestAborted);
        if (!placed.IsOk)
        {
            return ApiProblem.From(placed.Refusal, http);
        }

        Order order = await Visible(db, actor).FirstAsync(o => o.Id == placed.Value, http.RequestAborted);
        http.Response.Headers.Location = $"/v1/orders/{order.Id}";
        return Answer.Json(OrderResource.Of(order), StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(PageRequest page, string? state, AppDbContext db, HttpContext http)
    {
        IQueryable<Order> orders = Visible(db, http.Actor());
        if (state is not null)
        {
            if (!Enum.TryParse(state, ignoreCase: true, out OrderState wanted) || !Enum.IsDefined(wanted))
            {
                return ApiProblem.From(Refusal.Invalid("unknown-state", "/state") with { ValidValues = Enum.GetNames<OrderState>() }, http);
            }

            orders = orders.Where(o => o.State == wanted);
        }

        if (page.Cursor<Order>() is { } after)
        {
            orders = orders.Where(o => o.Id < after);
        }

        List<OrderRowResource> rows = await orders
            .OrderByDescending(o => o.Id)
            .Take(page.Limit + 1)
            .Select(o => new OrderRowResource(o.Id, o.Number, o.ExternalId, o.Title, o.State, o.Money, o.Pieces, new Money(o.Total.MinorUnits, o.Total.Currency), o.PromisedOn, o.CreatedAt))
            .ToListAsync(http.RequestAborted);
        return Answer.Json(Page<OrderRowResource>.Of(rows, page.Limit, r => r.Id.Value));
    }

    private static Task<IResult> Get(string id, AppDbContext db, HttpContext http) => Resource(id, db, http);

    private static async Task<IResult> Resource(string id, AppDbContext db, HttpContext http)
    {
        Actor actor = http.Actor();
        Order? order =
            actor.Side == Side.Merchant && Id<Order>.TryParse(id, null, out Id<Order> orderId)
                ? await http.RequestServices.GetRequiredService<OrderReading>().Own(db, orderId, actor, http.RequestAborted)
                : await Visible(db, actor, id).FirstOrDefaultAsync(http.RequestAborted);
        if (order is null)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        http.Response.Headers.ETag = $"\"{order.Version}\"";
        return Answer.Json(OrderResource.Of(order));
    }

    /// <summary>Runs a verb on an order that the caller sees and answers the order as it is afterwards.</summary>
    private static async Task<IResult> Do<TResult>(string id, Func<Id<Order>, IVerb<TResult>> verb, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        Id<Order>? found = await Visible(db, http.Actor(), id).Select(o => (Id<Order>?)o.Id).FirstOrDefaultAsync(http.RequestAborted);
        if (found is not { } orderId)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        Outcome<TResult> done = await verbs.Run(http.Actor(), verb(orderId), http.RequestAborted);
        return done.IsOk ? await Resource(orderId.Value, db, http) : ApiProblem.From(done.Refusal, http);
    }

    private static async Task<IResult> Pay(string id, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        Id<Order>? found = await Visible(db, http.Actor(), id).Select(o => (Id<Order>?)o.Id).FirstOrDefaultAsync(http.RequestAborted);
        if (found is not { } orderId)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        Outcome<string> address = await verbs.Run(http.Actor(), new StartCheckout(orderId), http.RequestAborted);
        if (!address.IsOk)
        {
            return ApiProblem.From(address.Refusal, http);
        }

        var payment = await db.Payments.AsNoTracking().Where(p => p.Order == orderId).OrderByDescending(p => p.Id).FirstAsync(http.RequestAborted);
        return Answer.Json(new CheckoutResource(payment.Id, payment.State, payment.Amount, address.Value));
    }

    private static Task<IResult> Cancel(string id, VerbRunner verbs, AppDbContext db, HttpContext http) => Do(id, order => new CancelOrder(order), verbs, db, http);

    private static Task<IResult> Accept(string id, VerbRunner verbs, AppDbContext db, HttpContext http) => Do(id, order => new AcceptGoods(order), verbs, db, http);

    private static async Task<IResult> Timeline(string id, AppDbContext db, HttpContext http)
    {
        Id<Order>? found = await Visible(db, http.Actor(), id).Select(o => (Id<Order>?)o.Id).FirstOrDefaultAsync(http.RequestAborted);
        if (found is not { } orderId)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        List<TimelineEntry> entries = await db.Timeline.AsNoTracking().Where(t => t.Order == orderId).OrderBy(t => t.Sequence).ToListAsync(http.RequestAborted);
        return Answer.Json(new Page<EventResource>([.. entries.Select(EventResource.Of)], null));
    }

    private static async Task<IResult> Shipments(string id, AppDbContext db, HttpContext http)
    {
        Id<Order>? found = await Visible(db, http.Actor(), id).Select(o => (Id<Order>?)o.Id).FirstOrDefaultAsync(http.RequestAborted);
        if (found is not { } orderId)
        {
            return ApiProblem.From(Refusal.NotFound("order-not-found"), http);
        }

        List<Shipment> shipments = await db.Shipments.AsNoTracking().Where(s => s.Order == orderId).OrderBy(s => s.Id).ToListAsync(http.RequestAborted);
        return Answer.Json(new Page<ShipmentResource>([.. shipments.Select(ShipmentResource.Of)], null));
    }

    private static async Task<IResult> Received(string id, Id<Shipment> shipment, VerbRunner verbs, AppDbContext db, HttpContext http)
    {
        bool belongs = await Visible(db, http.Actor(), id).AnyAsync(o => db.Shipments.Any(s => s.Id == shipment && s.Order == o.Id), http.RequestAborted);
        return belongs ? await Do(id, _ => new ConfirmDelivery(shipment), verbs, db, http) : ApiProblem.From(Refusal.NotFound("shipment-not-found"), http);
    }

    private static async Task<IResult> Actions(string id, AppDbContext db, HttpContext http)
    {
        Actor actor = http.Actor();
        var found = await Visible(db, actor, id).Select(o => new { o.State }).FirstOrDefaultAsync(http.RequestAborted);
        return found is null
            ? ApiProblem.From(Refusal.NotFound("order-not-found"), http)
            : Answer.Json(ActionsResource.Of(found.State, OrderLifecycle.Table.ActionsFor(found.State, actor.Side)));
    }

    internal sealed record PlaceOrderBody(Id<Quote> Quote, Id<QuoteOption> Option, Address ShipTo, string? ExternalId = null);
}
