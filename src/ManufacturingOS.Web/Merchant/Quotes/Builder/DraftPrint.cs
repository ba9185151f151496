using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>A design on one placement of a draft; the height follows from the picture.</summary>
public sealed class DraftPrint
{
    public required string Placement { get; init; }

    public required Id<Design> Design { get; set; }

    public PrintMethod Method { get; set; }

    /// <summary>From the left edge of the print area, in tenths of a millimetre.</summary>
    public int X { get; set; }

    public int Y { get; set; }

    public int Width { get; set; }

    /// <summary>Inks or threads; null for full colour, and while nobody knows.</summary>
    public int? Colours { get; set; }

    public static DraftPrint Of(Decoration decoration) =>
        new()
        {
            Placement = decoration.Placement,
            Design = decoration.Design,
            Method = decoration.Method,
            X = decoration.X.Value,
            Y = decoration.Y.Value,
            Width = decoration.Width.Value,
            Colours = decoration.Colours,
        };

    public void Put(Spot spot) => (X, Y, Width) = (spot.X.Value, spot.Y.Value, spot.Width.Value);

    public Decoration ToDecoration(ArtworkInspection artwork) =>
        new(Placement, Method, Design, new Tenths(X), new Tenths(Y), new Tenths(Width), Placing.HeightOf(new Tenths(Width), artwork), PrintMethods.Of(Method).CountsColours ? Colours : null);
}

/// <summary>Where a design lies in its print area, and how wide.</summary>
public readonly record struct Spot(Tenths X, Tenths Y, Tenths Width);
