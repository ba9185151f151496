using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;

namespace ManufacturingOS.Domain.Catalog;

/// <summary>A design on a placement: where, how large, by which method.</summary>
/// <param name="X">Left edge, from the left edge of the print area.</param>
/// <param name="Y">Top edge, from the top edge of the print area.</param>
/// <param name="Width">Printed width; <paramref name="Height"/> follows from the picture.</param>
/// <param name="Colours">Ink or thread colours that the design needs (1 to 12); <c>null</c> for full colour.</param>
public sealed record Decoration(string Placement, PrintMethod Method, Id<Design> Design, Tenths X, Tenths Y, Tenths Width, Tenths Height, int? Colours);

/// <summary>A length in tenths of a millimetre: exact, and as fine as a press can register.</summary>
public readonly record struct Tenths(int Value) : IComparable<Tenths>
{
    public decimal Millimetres => Value / 10m;

    public decimal Inches => Value / 254m;

    /// <summary>Rounds to the nearest tenth, half away from zero.</summary>
    public static Tenths FromMillimetres(decimal millimetres) => new(checked((int)decimal.Round(millimetres * 10, 0, MidpointRounding.AwayFromZero)));

    public static bool operator <(Tenths left, Tenths right) => left.Value < right.Value;

    public static bool operator >(Tenths left, Tenths right) => left.Value > right.Value;

    public static bool operator <=(Tenths left, Tenths right) => left.Value <= right.Value;

    public static bool operator >=(Tenths left, Tenths right) => left.Value >= right.Value;

    public int CompareTo(Tenths other) => Value.CompareTo(other.Value);
}
