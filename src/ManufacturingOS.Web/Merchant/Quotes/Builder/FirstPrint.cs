using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Web.Merchant.Designs;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>How a design is put on a placement before the merchant says anything: the method that suits picture and quantity, the usual spot.</summary>
internal static class FirstPrint
{
    public static DraftPrint Of(Blank blank, Placement placement, DesignCard design, int pieces)
    {
        PrintMethod method = MethodFor(placement, design, pieces);
        var print = new DraftPrint { Placement = placement.Code, Design = design.Id, Method = method, Colours = design.Inspection.Colours.FlatInks };
        print.Put(Placing.First(placement, method, design.Inspection));
        return print;
    }

    /// <summary>Screens pay from their usual minimum on, for art of few flat colours; else the first method in full colour.</summary>
    private static PrintMethod MethodFor(Placement placement, DesignCard design, int pieces)
    {
        bool suits(PrintMethodProfile method) =>
            method.MaxColours is not { } most ? true : design.Inspection.Colours.FlatInks is { } inks && inks <= most && pieces >= method.UsualMinimum;
        return placement.Methods.Select(PrintMethods.Of).Where(suits).Select(m => m.Method).FirstOrDefault(placement.Methods[0]);
    }
}
