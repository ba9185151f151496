using ManufacturingOS.Domain.Catalog;

namespace ManufacturingOS.Web.Components.Stage;

/// <summary>A picture on the drawing of a view, in the drawing's own millimetres.</summary>
public sealed record MockupPrint(string Href, decimal X, decimal Y, decimal Width, decimal Height)
{
    /// <summary>What is printed on one view of a blank; the pictures come from <paramref name="hrefOf"/>.</summary>
    public static IReadOnlyList<MockupPrint> On(Blank blank, string view, IEnumerable<Decoration> decorations, Func<Decoration, string> hrefOf) =>
        [
            .. from decoration in decorations
               let placement = blank.Placement(decoration.Placement)
               where placement?.View == view
               select new MockupPrint(
                   hrefOf(decoration),
                   placement.Area.X + decoration.X.Millimetres,
                   placement.Area.Y + decoration.Y.Millimetres,
                   decoration.Width.Millimetres,
                   decoration.Height.Millimetres
               ),
        ];
}
