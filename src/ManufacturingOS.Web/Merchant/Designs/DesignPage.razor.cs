using System.Globalization;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Designs;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Merchant.Designs;

public partial class DesignPage : WorkPage
{
    private const decimal UsualWidthMm = 250;
    private const int OrdersShown = 8;

    private Design? design;
    private Evidence? evidence;
    private bool isMissing;
    private IReadOnlyList<UsedBy> orders = [];
    private IReadOnlyList<(string Text, string Href)> trail = [];
    private PrintMethod method = PrintMethod.Dtf;
    private decimal widthMm = UsualWidthMm;
    private bool renaming;
    private bool deleting;
    private string newName = "";
    private Refusal? renameRefusal;

    [Parameter]
    public string Design { get; set; } = "";

    [SupplyParameterFromQuery(Name = "method")]
    public string? MethodText { get; set; }

    [SupplyParameterFromQuery(Name = "width")]
    public string? WidthText { get; set; }

    /// <summary>Colour of what it is printed on, a code of the palette; null = not known yet.</summary>
    [SupplyParameterFromQuery(Name = "on")]
    public string? On { get; set; }

    protected override string Topic => Design;

    protected override void OnInitialized() => trail = [(L["Designs.Title"], "/merchant/designs")];

    protected override void OnParametersSet()
    {
        method = Enum.TryParse(MethodText, out PrintMethod asked) && Enum.IsDefined(asked) ? asked : PrintMethod.Dtf;
        widthMm = decimal.TryParse(WidthText, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal mm) && mm is > 0 and < 10_000 ? mm : FirstWidth();
    }

    protected override async Task LoadAsync()
    {
        if (Id<Design>.TryParse(Design, null, out Id<Design> id))
        {
            (design, evidence, orders) = await Reader.Read(db => Find(db, id));
        }

        isMissing = design is null;
        newName = design?.Name ?? "";
    }

    private async Task<(Design?, Evidence?, IReadOnlyList<UsedBy>)> Find(AppDbContext db, Id<Design> id)
    {
        Design? found = await db.Designs.OwnedBy(Actor).FirstOrDefaultAsync(d => d.Id == id);
        if (found is null)
        {
            return (null, null, []);
        }

        Evidence? seen = await db.Cases.Where(c => c.Design == id).OrderByDescending(c => c.Id).Select(c => new Evidence(c.Rule, c.Evidence, c.DecisionNote)).FirstOrDefaultAsync();
        List<UsedBy> used = await DesignUse.RecentOrdersWith(db, Actor, id).Take(OrdersShown).Select(o => new UsedBy(o.Id, o.Number, o.State, o.Pieces)).ToListAsync();
        return (found, seen, used);
    }

    /// <summary>The usual width, or as far as the pixels reach: a first look should not begin with a fault.</summary>
    private decimal FirstWidth() =>
        design is null || design.Inspection.IsVector
            ? UsualWidthMm
            : Math.Clamp(Math.Floor(design.Inspection.Width * 25.4m / PrintMethods.Of(method).MinDpi), 1, UsualWidthMm);

    /// <summary>What is looked at stands in the address, so that it can be shared and survives a reload.</summary>
    private void ShowCheck((PrintMethod Method, decimal WidthMm, string? On) check) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["method"] = check.Method.ToString(),
                    ["width"] = check.WidthMm.ToString("0.#", CultureInfo.InvariantCulture),
                    ["on"] = string.IsNullOrEmpty(check.On) ? null : check.On,
                }
            ),
            replace: true
        );

    private string WhyHeld() =>
        evidence is null
            ? ""
            : Display.Fill(L["Designs.Rule"], [("rule", Display.Fill(L["Designs.Rule." + evidence.Rule], [("evidence", evidence.Seen)]))]);

    private async Task Rename()
    {
        await Do(new RenameDesign(design!.Id, newName));
        (renameRefusal, Refusal) = (Refusal, null);
        if (renameRefusal is null)
        {
            renaming = false;
            await LoadAsync();
        }
    }

    private async Task Delete()
    {
        deleting = false;
        await Do(new DeleteDesign(design!.Id));
        if (Refusal is null)
        {
            Navigation.NavigateTo("/merchant/designs");
        }
    }

    private sealed record Evidence(string Rule, string Seen, string? Note);

    private sealed record UsedBy(Id<Order> Id, string Number, OrderState State, int Pieces);
}
