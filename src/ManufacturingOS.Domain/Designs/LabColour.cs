using System.Globalization;

namespace ManufacturingOS.Domain.Designs;

/// <summary>
/// A colour as the eye sees it: CIE L*a*b* under D65. <paramref name="L"/> is 0 (black) to 100 (white), <paramref name="A"/> green to red,
/// <paramref name="B"/> blue to yellow, both about -128 to 127.
/// </summary>
public readonly record struct LabColour(double L, double A, double B)
{
    // White point D65 of sRGB (IEC 61966-2-1).
    private const double Xn = 0.95047;
    private const double Zn = 1.08883;

    /// <summary>From 8-bit sRGB.</summary>
    public static LabColour FromSrgb(double red, double green, double blue)
    {
        double r = Linear(red / 255), g = Linear(green / 255), b = Linear(blue / 255);
        double x = F(((0.4124564 * r) + (0.3575761 * g) + (0.1804375 * b)) / Xn);
        double y = F((0.2126729 * r) + (0.7151522 * g) + (0.0721750 * b));
        double z = F(((0.0193339 * r) + (0.1191920 * g) + (0.9503041 * b)) / Zn);
        return new LabColour((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>From <c>#rrggbb</c>, the hash may be missing.</summary>
    /// <exception cref="FormatException">The text is no such colour.</exception>
    public static LabColour FromHex(string hex)
    {
        ReadOnlySpan<char> digits = hex.AsSpan(hex.StartsWith('#') ? 1 : 0);
        if (digits.Length != 6)
        {
            throw new FormatException("A colour is written #rrggbb.");
        }

        int rgb = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return FromSrgb(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /// <summary>
    /// The difference that the eye sees, CIEDE2000: about 1 is just visible, 10 is another ink. Formula and notation: Sharma, Wu and Dalal,
    /// "The CIEDE2000 color-difference formula", Color Research and Application 30 (2005).
    /// </summary>
    public double DistanceTo(LabColour other)
    {
        double meanChroma = (Chroma(A, B) + Chroma(other.A, other.B)) / 2;
        double g = 0.5 * (1 - Math.Sqrt(Seventh(meanChroma)));
        double a1 = (1 + g) * A, a2 = (1 + g) * other.A;
        double c1 = Chroma(a1, B), c2 = Chroma(a2, other.B);
        double h1 = Hue(a1, B), h2 = Hue(a2, other.B);
        bool grey = c1 * c2 == 0;

        double dh = grey ? 0 : HueDifference(h1, h2);
        double dL = other.L - L, dC = c2 - c1, dH = 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(dh) / 2);
        double meanL = (L + other.L) / 2, meanC = (c1 + c2) / 2, meanH = grey ? h1 + h2 : MeanHue(h1, h2);

        double t = 1 - (0.17 * Cos(meanH - 30)) + (0.24 * Cos(2 * meanH)) + (0.32 * Cos((3 * meanH) + 6)) - (0.20 * Cos((4 * meanH) - 63));
        double fromMiddle = (meanL - 50) * (meanL - 50);
        double sL = 1 + (0.015 * fromMiddle / Math.Sqrt(20 + fromMiddle)), sC = 1 + (0.045 * meanC), sH = 1 + (0.015 * meanC * t);
        double blue = (meanH - 275) / 25;
        double rT = -Math.Sin(Radians(60 * Math.Exp(-blue * blue))) * 2 * Math.Sqrt(Seventh(meanC));

        double l = dL / sL, c = dC / sC, h = dH / sH;
        return Math.Sqrt((l * l) + (c * c) + (h * h) + (rT * c * h));
    }

    private static double Linear(double v) => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);

    private static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;

    private static double Chroma(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static double Seventh(double chroma)
    {
        double seventh = Math.Pow(chroma, 7);
        return seventh / (seventh + 6103515625); // 25^7
    }

    private static double Hue(double a, double b)
    {
        double degrees = a == 0 && b == 0 ? 0 : Math.Atan2(b, a) * 180 / Math.PI;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double HueDifference(double h1, double h2) => (h2 - h1) switch
    {
        > 180 => h2 - h1 - 360,
        < -180 => h2 - h1 + 360,
        _ => h2 - h1,
    };

    private static double MeanHue(double h1, double h2)
    {
        double sum = h1 + h2;
        return (Math.Abs(h1 - h2) <= 180 ? sum : sum < 360 ? sum + 360 : sum - 360) / 2;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Cos(double degrees) => Math.Cos(Radians(degrees));
}
