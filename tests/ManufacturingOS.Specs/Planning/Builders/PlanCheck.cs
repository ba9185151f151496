using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Planning.Scheduling;

namespace ManufacturingOS.Specs.Planning.Builders;

/// <summary>Reads only the request, the market and the options, and recomputes what must hold of every plan.</summary>
internal static class PlanCheck
{
    public static void ShouldHold(this IReadOnlyList<QuoteOption> options, QuoteRequest request, AMarket market)
    {
        options.Count.ShouldBeInRange(1, 4);
        options.Min(o => o.Total).ShouldBe(options.Best(QuoteOptionKind.Cheapest).Total);
        options.Select(o => o.Id).Distinct().Count().ShouldBe(options.Count);
        foreach (QuoteOption option in options)
        {
            PartsSumToTheRequest(option, request);
            MoneyAddsUp(option, request);
            DatesFollow(option, request);
            CapacityHolds(option, market);
            foreach (PlannedJob job in option.Jobs)
            {
                AManufacturer house = market.Houses.Single(h => h.Id == job.Manufacturer);
                LimitsHold(job, house, request);
                MinutesAreThose(job, house, request);
            }
        }
    }

    private static void PartsSumToTheRequest(QuoteOption option, QuoteRequest request)
    {
        var asked = request.Lines.SelectMany(l => l.Variants.Select(v => (l.Number, v.Colour, v.Size, v.Quantity))).GroupBy(v => (v.Number, v.Colour, v.Size)).ToDictionary(g => g.Key, g => g.Sum(v => v.Quantity));
        var made = option.Jobs.SelectMany(j => j.Parts).SelectMany(p => p.Variants.Select(v => (p.Line, v.Colour, v.Size, v.Quantity))).GroupBy(v => (v.Line, v.Colour, v.Size)).ToDictionary(g => g.Key, g => g.Sum(v => v.Quantity));
        made.OrderBy(m => m.Key).ShouldBe(asked.OrderBy(a => a.Key));
        option.Jobs.ShouldAllBe(j => j.Pieces > 0);
    }

    private static void MoneyAddsUp(QuoteOption option, QuoteRequest request)
    {
        Money jobs = Money.Sum(option.Jobs.Select(j => j.Value), request.Currency);
        (option.Price.Of(PriceLineGroup.Production) + option.Price.Of(PriceLineGroup.Freight)).ShouldBe(jobs);
        foreach (PlannedJob job in option.Jobs)
        {
            job.Value.ShouldBe(Money.Round(job.Earnings.Amount * job.Rate, request.Currency));
        }
    }

    private static void DatesFollow(QuoteOption option, QuoteRequest request)
    {
        option.PromisedOn.ShouldBe(option.Jobs.Max(j => j.ArrivesOn));
        option.MeetsNeedBy.ShouldBe(request.NeedBy is null || option.PromisedOn <= request.NeedBy);
        foreach (PlannedJob job in option.Jobs)
        {
            job.ShipsOn.ShouldBeGreaterThan(AMarket.Today);
            job.ArrivesOn.ShouldBeGreaterThan(job.ShipsOn);
            job.Week.DayOfWeek.ShouldBe(DayOfWeek.Monday);
            job.Week.ShouldBeLessThanOrEqualTo(job.ShipsOn);
        }
    }

    private static void CapacityHolds(QuoteOption option, AMarket market)
    {
        foreach (var load in option.Jobs.SelectMany(j => j.Minutes.Select(m => (j.Manufacturer, j.Week, m.Method, m.Minutes))).GroupBy(m => (m.Manufacturer, m.Week, m.Method)))
        {
            AManufacturer house = market.Houses.Single(h => h.Id == load.Key.Manufacturer);
            int workdays = Enumerable.Range(0, 5).Count(d => !house.Holidays.Contains(load.Key.Week.AddDays(d)));
            int free = (house.MinutesPerWeek * workdays / 5) - market.Use.Booked(load.Key.Manufacturer, load.Key.Method, load.Key.Week);
            load.Sum(m => m.Minutes).ShouldBeLessThanOrEqualTo(free);
        }
    }

    private static void LimitsHold(PlannedJob job, AManufacturer house, QuoteRequest request)
    {
        (house.ShipsTo.Contains(request.Destination.Country) || house.ShipsTo.Contains(ShippingZone.Everywhere)).ShouldBeTrue();
        foreach (QuoteLine line in job.Parts.Select(p => request.Lines.Single(l => l.Number == p.Line)))
        {
            house.Blanks.ShouldContain(Catalogue.Find(line.Blank)!.Slug);
            foreach (Decoration decoration in line.Decorations)
            {
                house.Methods.ShouldContain(decoration.Method);
                decoration.Width.Millimetres.ShouldBeLessThanOrEqualTo(house.MaxMillimetres);
                (decoration.Colours ?? 0).ShouldBeLessThanOrEqualTo(house.MaxColours ?? int.MaxValue);
            }
        }

        foreach (PrintMethod method in house.Methods)
        {
            int pieces = job.Parts.Where(p => request.Lines.Single(l => l.Number == p.Line).Decorations.Any(d => d.Method == method)).Sum(p => p.Variants.Sum(v => v.Quantity));
            if (pieces > 0)
            {
                pieces.ShouldBeInRange(house.MinPieces, house.MaxPieces);
            }
        }
    }

    private static void MinutesAreThose(PlannedJob job, AManufacturer house, QuoteRequest request)
    {
        foreach (MethodMinutes minutes in job.Minutes)
        {
            int expected = 0;
            foreach (JobPart part in job.Parts)
            {
                QuoteLine line = request.Lines.Single(l => l.Number == part.Line);
                bool dark = line.Variants.Any(v => Catalogue.Find(line.Blank)!.Colour(v.Colour)!.NeedsUnderbase);
                foreach (Decoration decoration in line.Decorations.Where(d => d.Method == minutes.Method))
                {
                    int setups = decoration.Method == PrintMethod.ScreenPrinting ? decoration.Colours!.Value + (dark ? 1 : 0) : 1;
                    expected += (setups * house.SetupMinutes) + (int)Math.Ceiling(part.Variants.Sum(v => v.Quantity) * 60m / house.PiecesPerHour);
                }
            }

            minutes.Minutes.ShouldBe(expected);
        }
    }
}
