using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>The pieces of one line that get one decoration.</summary>
/// <param name="Inks">Ink or thread colours; 0 for full colour.</param>
/// <param name="Light">Pieces on light ground.</param>
/// <param name="Dark">Pieces that need an underbase.</param>
/// <param name="HasLight">Light pieces are part of the mix, even if this quantity of it has none.</param>
/// <param name="HasDark">Dark pieces are part of the mix, even if this quantity of it has none.</param>
/// <param name="IsFurther">Not the first location of its method on the piece: the dearest is the first.</param>
internal readonly record struct Run(int Line, Tenths Width, Tenths Height, int Inks, int Light, int Dark, bool HasLight, bool HasDark, bool IsFurther)
{
    /// <summary>
    /// Stitches in a square centimetre of the print's box: fills take about 1,500 per square inch (facts: imaging 6), and artwork
    /// covers some 43 % of its box (assumed).
    /// </summary>
    private const int StitchesPerSquareCentimetre = 100;

    public int Pieces => Light + Dark;

    public Tenths LongestSide => Width > Height ? Width : Height;

    /// <summary>Of the print's box.</summary>
    public decimal SquareCentimetres => (decimal)Width.Value * Height.Value / 10_000;

    public int Stitches => (int)((long)Width.Value * Height.Value * StitchesPerSquareCentimetre / 10_000);

    public static void AddAll(List<(ImprintKey Key, Run Run)> runs, QuoteLine line, BlankUse use)
    {
        foreach (Decoration decoration in line.Decorations)
        {
            bool isFurther = false;
            foreach (Decoration other in line.Decorations)
            {
                isFurther |= other.Method == decoration.Method && IsDearer(other, decoration);
            }

            var key = new ImprintKey(decoration.Method, decoration.Placement, decoration.Design);
            runs.Add((key, new Run(line.Number, decoration.Width, decoration.Height, decoration.Colours ?? 0, use.LightPieces, use.DarkPieces, use.HasLight, use.HasDark, isFurther)));
        }
    }

    /// <summary>More colours, then the larger print, then the name: the same first location in whatever order they are listed.</summary>
    private static bool IsDearer(Decoration one, Decoration other)
    {
        if (one.Colours != other.Colours)
        {
            return (one.Colours ?? 0) > (other.Colours ?? 0);
        }

        long area = (long)one.Width.Value * one.Height.Value;
        long otherArea = (long)other.Width.Value * other.Height.Value;
        return area != otherArea ? area > otherArea : string.CompareOrdinal(one.Placement, other.Placement) < 0;
    }
}
