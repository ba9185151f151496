using System.Reflection;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.EndToEnd.Harness;

/// <summary>Every page that the app has, whom to open it as, and what to put into its address.</summary>
internal static partial class PageAddresses
{
    /// <summary>What stands in an address, by the name of its parameter: something that the person may see.</summary>
    private static readonly Dictionary<string, Func<AppDbContext, Person?, Task<string>>> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Design"] = async (db, who) => (await db.Designs.Where(d => d.Organisation == who!.Organisation.Id && d.DeletedAt == null).OrderBy(d => d.Id).FirstAsync()).Id.Value,
        ["Order"] = async (db, who) => (await db.Orders.Where(o => o.Organisation == who!.Organisation.Id || who.Organisation.Kind == OrganisationKind.Platform).OrderByDescending(o => o.Id).FirstAsync()).Id.Value,
        ["Quote"] = async (db, who) => (await db.Quotes.Where(q => q.Organisation == who!.Organisation.Id).OrderByDescending(q => q.Id).FirstAsync()).Id.Value,
        ["Job"] = async (db, who) => (await db.Jobs.Where(j => j.Manufacturer == who!.Organisation.Id || who.Organisation.Kind == OrganisationKind.Platform).OrderByDescending(j => j.Id).FirstAsync()).Id.Value,
        ["Claim"] = async (db, who) => (await db.Claims.Where(c => c.Organisation == who!.Organisation.Id || who.Organisation.Kind == OrganisationKind.Platform).OrderByDescending(c => c.Id).FirstAsync()).Id.Value,
        ["Case"] = async (db, _) => (await db.Cases.OrderByDescending(c => c.Id).FirstAsync()).Id.Value,
        ["Manufacturer"] = async (db, _) => (await db.Manufacturers.OrderBy(m => m.Id).FirstAsync()).Id.Value,
        ["Token"] = async (db, _) => (await db.Orders.OrderBy(o => o.Id).FirstAsync()).TrackingToken,
        ["Blank"] = (_, _) => Task.FromResult("tee-heavy"),
        ["Slug"] = (_, _) => Task.FromResult("tee-heavy"),
    };

    public static IEnumerable<Type> Pages => typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttribute<RouteAttribute>() is not null).OrderBy(t => t.FullName, StringComparer.Ordinal);

    public static bool IsLive(Type page) => page.GetCustomAttributes<RenderModeAttribute>().Any();

    /// <summary>The side that the page belongs to; <c>null</c> for visitors.</summary>
    public static OrganisationKind? SideOf(Type page) =>
        page.GetCustomAttribute<AllowAnonymousAttribute>() is not null ? null
        : Enum.TryParse(page.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).FirstOrDefault(p => p is not null), out OrganisationKind kind) ? kind
        : OrganisationKind.Merchant;

    public static async Task<string> AddressOf(Type page, Portal portal, Person? who)
    {
        string address = page.GetCustomAttributes<RouteAttribute>().OrderByDescending(r => r.Template.Count(c => c == '{')).First().Template;
        foreach (Match parameter in Parameter().Matches(address))
        {
            string name = parameter.Groups["name"].Value;
            Values.ShouldContainKey(name, $"{page.Name} has a parameter that {nameof(PageAddresses)} has no value for");
            address = address.Replace(parameter.Value, await portal.Db(db => Values[name](db, who)), StringComparison.Ordinal);
        }

        return address;
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
