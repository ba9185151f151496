using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Domain.Shipping;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Orders;
using ManufacturingOS.Web.Verbs.Payments;
using ManufacturingOS.Web.Verbs.Quotes;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Demo;

/// <summary>Lives through past days with the same verbs that people use, at the hour that the story says.</summary>
internal sealed class DemoDay(VerbRunner verbs, Reader reader, OutboxDispatcher dispatcher, SandboxBuyer checkout, PlatformClock clock, DemoPeople people)
{
    private static readonly Dictionary<string, Address> Addresses = new(StringComparer.Ordinal)
    {
        ["US"] = new("Sam Rivera", "48 Dock Street", "Unit 3", "Portland", "ME", "04101", "US"),
        ["DE"] = new("Mila Sommer", "Lindenallee 12", null, "Leipzig", null, "04109", "DE"),
        ["GB"] = new("Harbour & Pine", "7 Canal Walk", null, "Leeds", null, "LS1 4AP", "GB"),
    };

    public static Address AddressIn(string country) => Addresses[country];

    /// <summary>From here on it is that long ago.</summary>
    public void Ago(double days) => clock.Offset = -TimeSpan.FromDays(days);

    public Task Drain() => dispatcher.DrainAsync(CancellationToken.None);

    public async Task<Id<Quote>> Quote(Actor merchant, string country, params QuoteLine[] lines)
    {
        Currency currency = merchant.Organisation == people.Influencer.Organisation ? Currency.Eur : Currency.Usd;
        return Must(await verbs.Run(merchant, new CreateQuote(new QuoteRequest(currency, new Destination(country, Addresses[country].PostalCode), null, lines)))).Id;
    }

    public async Task<Id<Order>> Place(Actor merchant, string country, params QuoteLine[] lines)
    {
        Id<Quote> quote = await Quote(merchant, country, lines);
        QuoteOption option = await reader.Read(async db => (await db.Quotes.FirstAsync(q => q.Id == quote)).Options[0]);
        return Must(await verbs.Run(merchant, new PlaceOrder(quote, option.Id, Addresses[country])));
    }

    public async Task Pay(Actor merchant, Id<Order> order)
    {
        Must(await verbs.Run(merchant, new StartCheckout(order)));
        Payment payment = await reader.Read(db => db.Payments.FirstAsync(p => p.Order == order && p.State == PaymentState.Open));
        await checkout.Pay(payment.Reference!, SandboxCard.ByName("success")!, CancellationToken.None);
        await Drain();
    }

    public Task<List<Job>> Jobs(Id<Order> order) => reader.Read(db => db.Jobs.Where(j => j.Order == order).OrderBy(j => j.Id).ToListAsync());

    public async Task Each(Id<Order> order, JobState state, Func<Job, Task> act)
    {
        foreach (Job job in (await Jobs(order)).Where(j => j.State == state))
        {
            await act(job);
        }

        await Drain();
    }

    public Task<Id<Claim>> ClaimOf(Id<Order> order) => reader.Read(db => db.Claims.Where(c => c.Order == order).Select(c => c.Id).SingleAsync());

    public Task Accept(Id<Order> order) => Each(order, JobState.Offered, job => Do(job, new AcceptJob(job.Id)));

    public Task Start(Id<Order> order) => Each(order, JobState.Accepted, job => Do(job, new StartJob(job.Id)));

    public Task Check(Id<Order> order) => Each(order, JobState.InProduction, job => Do(job, new CheckQuality(job.Id, job.Pieces, job.Pieces > 40 ? 1 : 0, null, [])));

    public Task Ship(Id<Order> order) =>
        Each(order, JobState.Produced, job => Do(job, new ShipJob(job.Id, "DHL", [new Parcel("JD0140" + job.Number.Replace("-", "", StringComparison.Ordinal), job.Pieces, job.Pieces * 180 % 20_000 + 200)])));

    public async Task Deliver(Actor merchant, Id<Order> order)
    {
        foreach (Shipment shipment in await reader.Read(db => db.Shipments.Where(s => s.Order == order).ToListAsync()))
        {
            Must(await verbs.Run(merchant, new ConfirmDelivery(shipment.Id)));
        }

        await Drain();
    }

    public async Task Do<T>(Job job, IVerb<T> verb) => Must(await verbs.Run(people.Manufacturers[job.Manufacturer], verb));

    public async Task Do<T>(Actor actor, IVerb<T> verb)
    {
        Must(await verbs.Run(actor, verb));
        await Drain();
    }

    public static QuoteLine Line(int number, string blank, string placement, PrintMethod method, Id<Design> design, decimal widthMm, params (string Colour, string Size, int Quantity)[] pieces)
    {
        Blank product = Catalogue.Find(blank) ?? throw new InvalidOperationException($"There is no blank {blank}.");
        PrintArea area = product.Placement(placement)?.Area ?? throw new InvalidOperationException($"{blank} has no placement {placement}.");
        return new QuoteLine(
            number,
            product.Id,
            [new Decoration(placement, method, design, Tenths.FromMillimetres((area.Width - widthMm) / 2), new Tenths(0), Tenths.FromMillimetres(widthMm), new Tenths(1), null)],
            [.. pieces.Select(p => new VariantQuantity(p.Colour, p.Size, p.Quantity))]
        );
    }

    private static T Must<T>(Outcome<T> outcome) => outcome.IsOk ? outcome.Value : throw new InvalidOperationException($"The demo's story is refused: {outcome.Refusal.Code} {outcome.Refusal.Pointer} {string.Join(", ", outcome.Refusal.Values)}");
}
