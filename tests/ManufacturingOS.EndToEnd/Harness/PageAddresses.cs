using System.Reflection;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.SandboxPayments;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>Every page that the app has, whom to open it as, and what to put into its address.</summary>
internal static class PageAddresses
{
    /// <summary>What stands behind the beginning of an address: something that the person may see.</summary>
    private static readonly Dictionary<string, Func<AppDbContext, Person, Task<string>>> Values = new(StringComparer.Ordinal)
    {
        ["/merchant/designs/"] = async (db, who) => (await db.Designs.Where(d => d.Organisation == who.Organisation.Id && d.DeletedAt == null).OrderBy(d => d.Id).FirstAsync()).Id.Value,
        ["/merchant/orders/"] = async (db, who) => (await db.Orders.Where(o => o.Organisation == who.Organisation.Id && o.State == OrderState.Delivered).OrderByDescending(o => o.Id).FirstAsync()).Id.Value,
        ["/merchant/quotes/"] = async (db, who) => (await db.Quotes.Where(q => q.Organisation == who.Organisation.Id).OrderByDescending(q => q.Id).FirstAsync()).Id.Value,
        ["/manufacturer/jobs/"] = async (db, who) => (await db.Jobs.Where(j => j.Manufacturer == who.Organisation.Id).OrderByDescending(j => j.Id).FirstAsync()).Id.Value,
        ["/admin/orders/"] = async (db, _) => (await db.Orders.OrderByDescending(o => o.Id).FirstAsync()).Id.Value,
        ["/admin/claims/"] = async (db, _) => (await db.Claims.OrderByDescending(c => c.Id).FirstAsync()).Id.Value,
        ["/admin/ledger/"] = async (db, _) => Uri.EscapeDataString((await db.Journal.OrderByDescending(e => e.Sequence).FirstAsync()).Key),
        ["/track/"] = async (db, _) => (await db.Orders.OrderBy(o => o.Id).FirstAsync()).TrackingToken,
        ["/sandbox/checkout/"] = async (db, _) => (await db.SandboxCheckouts.OrderBy(c => c.Status != SandboxCheckoutStatus.Open).FirstAsync()).Id,
        ["/catalogue/"] = (_, _) => Task.FromResult("tee-heavy"),
        ["/developers/"] = (_, _) => Task.FromResult("orders"),
        ["/account/members/"] = (_, who) => Task.FromResult(who.User.Id),
        ["/account/keys/"] = async (db, who) => (await db.ApiKeys.FirstAsync(k => k.Organisation == who.Organisation.Id)).Id.Value,
    };

    /// <summary>Pages that open only in the middle of something, which the journeys of accounts walk through.</summary>
    private static readonly string[] InTheMiddle = ["/account/second-factor", "/account/security/passkeys/{Id}", "/account/invitations/{Id}", "/account/start"];

    public static IEnumerable<Type> Pages => typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttribute<RouteAttribute>() is { } route && !InTheMiddle.Contains(route.Template)).OrderBy(t => t.FullName, StringComparer.Ordinal);

    public static bool IsLive(Type page) => page.GetCustomAttributes<RenderModeAttribute>().Any();

    /// <summary>The side that the page belongs to; <c>null</c> for visitors.</summary>
    public static OrganisationKind? SideOf(Type page) =>
        page.GetCustomAttribute<AllowAnonymousAttribute>() is not null ? null
        : Enum.TryParse(page.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).FirstOrDefault(p => p is not null), out OrganisationKind kind) ? kind
        : OrganisationKind.Merchant;

    public static async Task<string> AddressOf(Type page, Portal portal, Person? who)
    {
        string template = page.GetCustomAttribute<RouteAttribute>()!.Template;
        if (template.Split('{') is not [string start, string rest])
        {
            return template;
        }

        Values.ShouldContainKey(start, $"{page.Name} has a parameter that {nameof(PageAddresses)} has no value for");
        return start + await portal.Db(db => Values[start](db, who!)) + rest[(rest.IndexOf('}', StringComparison.Ordinal) + 1)..];
    }
}
