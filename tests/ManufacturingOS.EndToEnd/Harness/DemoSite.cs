using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>The portal as a new user finds it: with demo data, so that no page is empty.</summary>
public sealed class DemoSite : SqliteSite
{
    public DemoSite() => Settings["Platform:Demo"] = "true";

    /// <summary>The demo's person on a side: of several the one whose organisation has the most to show, unless it is named.</summary>
    public async Task<Person> Someone(OrganisationKind kind, Id<Organisation>? of = null)
    {
        Organisation organisation = await Db(db =>
            (of is { } id ? db.Organisations.Where(o => o.Id == id) : db.Organisations.Where(o => o.Kind == kind))
                .OrderByDescending(o => db.Jobs.Count(j => j.Manufacturer == o.Id) + db.Orders.Count(r => r.Organisation == o.Id))
                .FirstAsync()
        );
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        AppUser user = await Db(db => db.Members.Where(m => m.Organisation == organisation.Id).Join(db.Users, m => m.UserId, u => u.Id, (_, u) => u).FirstAsync());
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        return new Person(this, user, organisation, PortalClaims.ActorOf(principal)!);
    }

    protected override async Task Prepare()
    {
        await Services.GetRequiredService<StartGate>().Opened.WaitAsync(TimeSpan.FromMinutes(2));
        (await Db(db => db.Orders.CountAsync(o => o.Mode == Mode.Test))).ShouldBeGreaterThan(0);
    }
}
