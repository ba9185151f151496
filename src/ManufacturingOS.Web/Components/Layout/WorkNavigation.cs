using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Web.Components.Layout;

/// <param name="Text">Key in the frame texts.</param>
/// <param name="Bar">Key of the short word in the bottom bar of phones, <c>null</c> where it is not there; at most four a side, the fifth place is "More".</param>
public sealed record WorkLink(string Text, string Href, string Icon, string? Bar = null, bool OwnerOnly = false);

/// <summary>Links of one job to do.</summary>
public sealed record WorkGroup(string Title, IReadOnlyList<WorkLink> Links);

/// <summary>What each side finds at its left.</summary>
public static class WorkNavigation
{
    private static readonly WorkGroup Settings = new(
        "Side.Settings",
        [
            new("Side.Organisation", "/account/organisation", "settings", OwnerOnly: true),
            new("Side.Members", "/account/members", "users", OwnerOnly: true),
            new("Side.Keys", "/account/keys", "code", OwnerOnly: true),
        ]
    );

    private static readonly IReadOnlyList<WorkGroup> Merchant =
    [
        new("Side.Selling", [
            new("Side.Home", "/merchant", "home", "Side.Home"),
            new("Side.Designs", "/merchant/designs", "designs", "Side.Designs"),
            new("Side.NewQuote", "/merchant/quotes/new", "plus", "Bar.Quote"),
            new("Side.Quotes", "/merchant/quotes", "quote"),
        ]),
        new("Side.Following", [
            new("Side.Orders", "/merchant/orders", "order", "Bar.Orders"),
            new("Side.Claims", "/merchant/claims", "claim"),
        ]),
        Settings,
    ];

    private static readonly IReadOnlyList<WorkGroup> Manufacturer =
    [
        new("Side.Making", [
            new("Side.Inbox", "/manufacturer", "job", "Bar.Inbox"),
            new("Side.Board", "/manufacturer/board", "board", "Side.Board"),
            new("Side.Capacity", "/manufacturer/capacity", "calendar", "Side.Capacity"),
        ]),
        new("Side.Offering", [
            new("Side.Capabilities", "/manufacturer/capabilities", "screen-press"),
            new("Side.Rates", "/manufacturer/rates", "tag"),
            new("Side.Shipping", "/manufacturer/shipping", "truck"),
        ]),
        new("Side.Earning", [
            new("Side.Payouts", "/manufacturer/payouts", "payout", "Bar.Payouts"),
            new("Side.Scorecard", "/manufacturer/scorecard", "star"),
        ]),
        Settings,
    ];

    private static readonly IReadOnlyList<WorkGroup> Platform =
    [
        new("Side.Deciding", [
            new("Side.Overview", "/admin", "home", "Side.Overview"),
            new("Side.Cases", "/admin/cases", "shield", "Side.Cases"),
            new("Side.Claims", "/admin/claims", "claim"),
            new("Side.Manufacturers", "/admin/manufacturers", "factory", "Bar.Makers"),
        ]),
        new("Side.Watching", [
            new("Side.Orders", "/admin/orders", "order", "Bar.Orders"),
            new("Side.Jobs", "/admin/jobs", "job"),
            new("Side.Ledger", "/admin/ledger", "ledger"),
            new("Side.Health", "/admin/health", "health"),
            new("Side.Audit", "/admin/audit", "table"),
        ]),
        Settings,
    ];

    public static IReadOnlyList<WorkGroup> For(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Merchant => Merchant,
            OrganisationKind.Manufacturer => Manufacturer,
            OrganisationKind.Platform => Platform,
        };

    /// <summary>Where a member of this side begins.</summary>
    public static string HomeOf(OrganisationKind kind) => For(kind)[0].Links[0].Href;

    /// <summary>The link that the address belongs to: the longest one that it begins with.</summary>
    public static WorkLink? Current(IEnumerable<WorkGroup> groups, string path) =>
        groups
            .SelectMany(g => g.Links)
            .Where(l => path == l.Href || path.StartsWith(l.Href + "/", StringComparison.Ordinal))
            .MaxBy(l => l.Href.Length);
}
