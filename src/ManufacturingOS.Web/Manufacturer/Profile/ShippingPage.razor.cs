using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Manufacturers;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

public partial class ShippingPage
{
    private const int NamesShown = 6;

    private List<ZoneDraft> rows = [];

    private string FirstHead => Display.Fill(L["Zones.First"], [("currency", Stored!.Currency.Code)]);

    private string FurtherHead => Display.Fill(L["Zones.Further"], [("currency", Stored!.Currency.Code)]);

    protected override Task Show(Manufacturer stored)
    {
        rows = [.. stored.Shipping.Zones.Select(z => new ZoneDraft { Name = NameOf(z), Code = z.Name, Countries = string.Join(", ", z.Countries), First = z.FirstKilogram.Amount, Further = z.FurtherKilogram.Amount, Days = z.TransitDays })];
        foreach (ZoneDraft row in rows)
        {
            row.Shown = row.Name;
        }

        return Task.CompletedTask;
    }

    private void Add() => rows.Add(new ZoneDraft { Countries = rows.Count == 0 ? ShippingZone.Everywhere : "", Days = 5 });

    private Task SaveAll() => Save(new SaveShippingTable(new ShippingTable([.. rows.Select(r => r.ToZone(Stored!.Currency))])));

    /// <summary>A name that the house knows is shown in the reader's language.</summary>
    private string NameOf(ShippingZone zone) => Display.Trade("zone." + zone.Name) is var known && known != "zone." + zone.Name ? known : zone.Name;

    private string Named(ZoneDraft row)
    {
        string[] names = [.. row.Codes.Select(c => c == ShippingZone.Everywhere ? L["Zones.Everywhere"] : Display.Trade("country." + c))];
        return names.Length <= NamesShown ? string.Join(", ", names) : Display.Fill(L["Zones.AndMore"], [("names", string.Join(", ", names.Take(NamesShown))), ("count", Display.Number(names.Length - NamesShown))]);
    }
}
