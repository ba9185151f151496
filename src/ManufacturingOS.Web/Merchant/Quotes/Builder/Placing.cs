using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>Where a design may lie in a print area. Pure; lengths in tenths of a millimetre.</summary>
public static class Placing
{
    /// <summary>A first print leaves this part of the area free at the sides.</summary>
    private const decimal FirstShare = 0.8m;

    /// <summary>A first print on a chest or a back hangs this far below the upper edge of the area.</summary>
    private static readonly Tenths FirstDrop = new(200);

    /// <summary>The printed height that keeps the picture's proportion.</summary>
    public static Tenths HeightOf(Tenths width, ArtworkInspection artwork) =>
        new(Math.Max(1, (int)decimal.Round((decimal)width.Value * artwork.Height / artwork.Width, 0, MidpointRounding.AwayFromZero)));

    public static Tenths WidthOf(Tenths height, ArtworkInspection artwork) =>
        new(Math.Max(1, (int)decimal.Round((decimal)height.Value * artwork.Width / artwork.Height, 0, MidpointRounding.AwayFromZero)));

    /// <summary>The narrowest and the widest print that area and method allow; where they contradict each other, the widest holds.</summary>
    public static (Tenths Min, Tenths Max) Widths(Placement placement, PrintMethod method, ArtworkInspection artwork)
    {
        PrintMethodProfile profile = PrintMethods.Of(method);
        decimal aspect = (decimal)artwork.Width / artwork.Height;
        decimal max = Math.Min(
            Math.Min(placement.Area.Width, placement.Area.Height * aspect),
            Math.Min(profile.MaxWidth.Millimetres, profile.MaxHeight.Millimetres * aspect)
        );
        decimal min = aspect < 1 ? profile.MinSide.Millimetres : profile.MinSide.Millimetres * aspect;
        var widest = new Tenths((int)Math.Floor(max * 10));
        var narrowest = new Tenths((int)Math.Ceiling(min * 10));
        return (narrowest < widest ? narrowest : widest, widest);
    }

    /// <summary>The widest print that is still sharp, as far as area and method allow.</summary>
    public static Tenths SharpWidth(Placement placement, PrintMethod method, ArtworkInspection artwork)
    {
        (Tenths min, Tenths max) = Widths(placement, method, artwork);
        if (artwork.IsVector)
        {
            return max;
        }

        var sharp = new Tenths((int)Math.Floor(artwork.Width * 254m / PrintMethods.Of(method).GoodDpi));
        return sharp > max ? max : sharp < min ? min : sharp;
    }

    /// <summary>Where a design lies at first: most of the area, in the middle, sharp where its pixels allow it.</summary>
    public static Spot First(Placement placement, PrintMethod method, ArtworkInspection artwork)
    {
        Tenths sharp = SharpWidth(placement, method, artwork);
        var usual = new Tenths((int)(Widths(placement, method, artwork).Max.Value * FirstShare));
        Tenths width = Keep(placement, method, artwork, new Spot(new(0), new(0), sharp < usual ? sharp : usual)).Width;
        int freeY = AreaHeight(placement).Value - HeightOf(width, artwork).Value;
        Tenths y = new(Math.Max(0, Math.Min(freeY / 2, FirstDrop.Value)));
        return Centred(placement, artwork, new Spot(new(0), y, width));
    }

    /// <summary>In the middle between left and right.</summary>
    public static Spot Centred(Placement placement, ArtworkInspection artwork, Spot spot) => spot with { X = new((AreaWidth(placement).Value - spot.Width.Value) / 2) };

    /// <summary>Resized about its upper middle, then brought back into the area.</summary>
    public static Spot Resized(Placement placement, PrintMethod method, ArtworkInspection artwork, Spot spot, Tenths width) =>
        Keep(placement, method, artwork, new Spot(new(spot.X.Value + ((spot.Width.Value - width.Value) / 2)), spot.Y, width));

    /// <summary>The nearest place and size that area and method allow.</summary>
    public static Spot Keep(Placement placement, PrintMethod method, ArtworkInspection artwork, Spot spot)
    {
        (Tenths min, Tenths max) = Widths(placement, method, artwork);
        var width = new Tenths(Math.Clamp(spot.Width.Value, min.Value, max.Value));
        return new Spot(Within(spot.X, AreaWidth(placement).Value - width.Value), Within(spot.Y, AreaHeight(placement).Value - HeightOf(width, artwork).Value), width);
    }

    private static Tenths Within(Tenths at, int room) => new(Math.Clamp(at.Value, 0, Math.Max(0, room)));

    private static Tenths AreaWidth(Placement placement) => Tenths.FromMillimetres(placement.Area.Width);

    private static Tenths AreaHeight(Placement placement) => Tenths.FromMillimetres(placement.Area.Height);
}
