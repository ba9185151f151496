using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Demo;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>The demo's manufacturers in a portal without its orders, and somebody of the house that got a job.</summary>
internal static class DemoHouses
{
    public static Task HasManufacturers(this Portal portal) =>
        portal.Db(async db =>
        {
            if (!await db.Manufacturers.AnyAsync())
            {
                db.Organisations.AddRange(DemoManufacturers.All.Select(d => d.ToOrganisation(portal.Clock.GetUtcNow())));
                db.Manufacturers.AddRange(DemoManufacturers.All.Select(d => d.ToManufacturer(Mode.Test)));
            }
        });

    public static async Task<(Job Job, Person Owner)> TheOnlyJobOf(this Portal portal, Id<Order> order)
    {
        Job job = await portal.Db(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Order == order));
        Organisation house = await portal.Db(db => db.Organisations.AsNoTracking().SingleAsync(o => o.Id == job.Manufacturer));
        house.Language = "en";
        return (job, await new Person(portal, null!, house, null!).AColleague(MemberRole.Owner));
    }
}
