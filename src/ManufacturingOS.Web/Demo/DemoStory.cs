using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Verbs.Claims;
using ManufacturingOS.Web.Verbs.Designs;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Orders;
using static ManufacturingOS.Web.Demo.DemoDay;

namespace ManufacturingOS.Web.Demo;

/// <summary>What has happened before a visitor comes: orders in every state, so that no page is empty.</summary>
internal sealed class DemoStory(DemoDay day, DemoPeople people, DesignIntake intake)
{
    private readonly Dictionary<string, Id<Design>> designs = [];

    public async Task Tell()
    {
        day.Ago(41);
        await Upload(people.Merchant, "Ridge sunrise", "ridge-sunrise");
        await Upload(people.Merchant, "Harbour anchor", "harbour-anchor");
        await Upload(people.Merchant, "Fern", "fern");
        await Upload(people.Merchant, "Night bolt", "night-bolt");
        await Upload(people.Influencer, "Orbit", "orbit");
        await Upload(people.Influencer, "Tide rings", "tide-rings");
        await Upload(people.Influencer, "Colour fields", "colour-fields");
        await Finished();
        await ClaimedAndRefunded();
        await Delivered();
        await OnTheWay();
        await PartlyShipped();
        await InTheMaking();
        await Cancelled();
        await Waiting();
    }

    private QuoteLine Tees(int number, string design, params (string, string, int)[] pieces) => Line(number, "tee-heavy", "front", PrintMethod.ScreenPrinting, designs[design], 280, pieces);

    private async Task Finished()
    {
        day.Ago(40);
        Id<Order> tees = await day.Place(people.Merchant, "US", Tees(1, "ridge-sunrise", ("navy", "M", 30), ("navy", "L", 30), ("navy", "XL", 12)));
        await day.Pay(people.Merchant, tees);
        Id<Order> posters = await day.Place(people.Influencer, "DE", Line(1, "poster-a3", "front", PrintMethod.Poster, designs["colour-fields"], 290, ("white", "one-size", 40)));
        await day.Pay(people.Influencer, posters);
        day.Ago(39.8);
        await day.Accept(tees);
        await day.Accept(posters);
        day.Ago(35);
        await day.Start(tees);
        await day.Start(posters);
        day.Ago(33);
        await day.Check(tees);
        await day.Check(posters);
        day.Ago(32.5);
        await day.Ship(tees);
        await day.Ship(posters);
        day.Ago(28);
        await day.Deliver(people.Merchant, tees);
        await day.Deliver(people.Influencer, posters);
        day.Ago(27);
        await day.Do(people.Merchant, new AcceptGoods(tees));
        await day.Do(people.Influencer, new AcceptGoods(posters));
    }

    private async Task ClaimedAndRefunded()
    {
        day.Ago(30);
        Id<Order> mugs = await day.Place(people.Merchant, "US", Line(1, "mug", "front", PrintMethod.Sublimation, designs["fern"], 60, ("white", "11oz", 72)));
        await day.Pay(people.Merchant, mugs);
        await day.Accept(mugs);
        day.Ago(26);
        await day.Start(mugs);
        day.Ago(25);
        await day.Check(mugs);
        await day.Ship(mugs);
        day.Ago(18);
        await day.Deliver(people.Merchant, mugs);
        day.Ago(17);
        await day.Do(people.Merchant, new OpenClaim(mugs, ClaimReason.Damaged, 6, "Six mugs arrived broken; the box was crushed at one corner.", []));
        Id<Claim> claim = await day.ClaimOf(mugs);
        day.Ago(16);
        await day.Do(people.Admin, new ResolveClaim(claim, ResolutionKind.PartialRefund, Money.Round(48, Currency.Usd), "Six of 72 pieces, refunded at their price."));
        day.Ago(15.5);
        await day.Do(people.Merchant, new AcceptGoods(mugs));
    }

    private async Task Delivered()
    {
        day.Ago(20);
        Id<Order> caps = await day.Place(people.Merchant, "GB", Line(1, "cap", "front", PrintMethod.Embroidery, designs["harbour-anchor"], 45, ("navy", "one-size", 36), ("black", "one-size", 24)));
        await day.Pay(people.Merchant, caps);
        Id<Order> hoodies = await day.Place(people.Influencer, "DE", Line(1, "hoodie", "front", PrintMethod.Dtf, designs["orbit"], 240, ("black", "M", 10), ("black", "L", 12)));
        await day.Pay(people.Influencer, hoodies);
        await day.Accept(caps);
        await day.Accept(hoodies);
        day.Ago(14);
        await day.Start(caps);
        await day.Start(hoodies);
        day.Ago(12);
        await day.Check(caps);
        await day.Check(hoodies);
        await day.Ship(caps);
        await day.Ship(hoodies);
        day.Ago(2);
        await day.Deliver(people.Merchant, caps);
        await day.Deliver(people.Influencer, hoodies);
        day.Ago(1);
        await day.Do(people.Influencer, new OpenClaim(hoodies, ClaimReason.PrintDefect, 3, "On three hoodies the print peels at the left edge.", []));
    }

    private async Task OnTheWay()
    {
        day.Ago(12);
        Id<Order> stickers = await day.Place(people.Merchant, "US", Line(1, "sticker-die-cut", "front", PrintMethod.Sticker, designs["night-bolt"], 76, ("white", "one-size", 500)));
        await day.Pay(people.Merchant, stickers);
        await day.Accept(stickers);
        day.Ago(8);
        await day.Start(stickers);
        day.Ago(4);
        await day.Check(stickers);
        day.Ago(0.2);
        await day.Ship(stickers);
    }

    private async Task PartlyShipped()
    {
        day.Ago(11);
        Id<Order> set = await day.Place(
            people.Influencer,
            "DE",
            Line(1, "tee-light", "front", PrintMethod.Dtg, designs["tide-rings"], 260, ("white", "S", 15), ("white", "M", 25), ("white", "L", 20)),
            Line(2, "mug", "wrap", PrintMethod.Sublimation, designs["tide-rings"], 80, ("white", "11oz", 60)),
            Line(3, "beanie", "front", PrintMethod.Embroidery, designs["orbit"], 40, ("navy", "one-size", 36))
        );
        await day.Pay(people.Influencer, set);
        await day.Accept(set);
        day.Ago(6);
        await day.Start(set);
        day.Ago(3);
        if ((await day.Jobs(set)) is [var first, _, ..])
        {
            await day.Do(first, new CheckQuality(first.Id, first.Pieces, 0, null, []));
            await day.Ship(set);
        }
    }

    private async Task InTheMaking()
    {
        day.Ago(6);
        Id<Order> totes = await day.Place(people.Merchant, "US", Line(1, "tote", "front", PrintMethod.ScreenPrinting, designs["fern"], 200, ("natural", "one-size", 150)));
        await day.Pay(people.Merchant, totes);
        Id<Order> crews = await day.Place(people.Merchant, "US", Line(1, "crewneck", "left-chest", PrintMethod.Embroidery, designs["harbour-anchor"], 70, ("sport-grey", "M", 20), ("sport-grey", "L", 20)));
        await day.Pay(people.Merchant, crews);
        Id<Order> kids = await day.Place(people.Influencer, "DE", Line(1, "tee-kids", "front", PrintMethod.Dtf, designs["orbit"], 160, ("white", "6-7Y", 24), ("white", "8-9Y", 24)));
        await day.Pay(people.Influencer, kids);
        day.Ago(5.9);
        await day.Accept(totes);
        await day.Accept(crews);
        await day.Accept(kids);
        day.Ago(2);
        await day.Start(totes);
        await day.Start(crews);
        day.Ago(1);
        await day.Each(totes, JobState.InProduction, job => day.Do(job, new ReportProgress(job.Id, job.Pieces * 3 / 5)));
        await day.Each(crews, JobState.InProduction, job => day.Do(job, new CheckQuality(job.Id, job.Pieces - 4, 4, "Four with a pulled thread.", [])));
    }

    private async Task Cancelled()
    {
        day.Ago(5);
        Id<Order> order = await day.Place(people.Merchant, "US", Tees(1, "fern", ("white", "M", 48)));
        await day.Pay(people.Merchant, order);
        day.Ago(4.9);
        await day.Do(people.Merchant, new CancelOrder(order));
    }

    private async Task Waiting()
    {
        day.Ago(0.3);
        Id<Order> offered = await day.Place(people.Merchant, "US", Tees(1, "ridge-sunrise", ("black", "S", 12), ("black", "M", 48), ("black", "L", 48), ("black", "2XL", 12)));
        await day.Pay(people.Merchant, offered);
        await day.Each(offered, JobState.Offered, job => day.Do(job, new DeclineJob(job.Id, DeclineReason.NoCapacity)));
        Id<Order> posters = await day.Place(people.Influencer, "DE", Line(1, "poster-a2", "front", PrintMethod.Poster, designs["colour-fields"], 410, ("white", "one-size", 25)));
        await day.Pay(people.Influencer, posters);
        await Upload(people.Influencer, "Nike inspired rings", "tide-rings", "held");
        Id<Order> held = await day.Place(people.Influencer, "DE", Line(1, "tote", "front", PrintMethod.Dtf, designs["held"], 200, ("natural", "one-size", 30)));
        await day.Pay(people.Influencer, held);
        day.Ago(0.05);
        await day.Place(people.Merchant, "US", Line(1, "long-sleeve", "front", PrintMethod.ScreenPrinting, designs["harbour-anchor"], 220, ("white", "M", 24), ("white", "L", 24)));
        await day.Quote(people.Merchant, "US", Tees(1, "ridge-sunrise", ("white", "M", 60), ("white", "L", 60)));
        await day.Quote(people.Influencer, "DE", Line(1, "hoodie", "back", PrintMethod.Dtf, designs["orbit"], 280, ("black", "L", 50)));
    }

    private async Task Upload(Verbs.Running.Actor actor, string name, string file, string? key = null)
    {
        await using Stream artwork =
            typeof(DemoStory).Assembly.GetManifestResourceStream($"ManufacturingOS.Web.Demo.Artwork.{file}.svg") ?? throw new InvalidOperationException($"The demo has no artwork {file}.");
        Outcome<StoredFile> kept = await intake.Keep(artwork, CancellationToken.None);
        Outcome<Id<Design>> taken = kept.IsOk ? await intake.Take(actor, kept.Value, DesignLabel.Of(name, file + ".svg", null), CancellationToken.None) : kept.Refusal;
        designs[key ?? file] = taken.IsOk ? taken.Value : throw new InvalidOperationException($"The demo's artwork is refused: {taken.Refusal.Code}");
    }
}
