using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Measures one raster file: header, then every pixel once.</summary>
internal static class InspectPicture
{
    private const double LeastInk = 0.0005;
    private const int LeastInkPx = 10;

    /// <exception cref="VipsException">The file cannot be decoded to its end.</exception>
    public static Outcome<ArtworkInspection> At(string path, ArtworkFormat format, ImagingOptions options, CancellationToken cancellationToken)
    {
        using VipsImage stored = OpenPicture.At(path, format);
        if (OpenPicture.Oversize(stored, format, options) is { } tooLarge)
        {
            return tooLarge;
        }

        using VipsImage rgba = ToSrgb.From(stored);
        (PixelSurvey survey, EdgeSharpness edges) = SurveyRows.Of(rgba, cancellationToken);
        double all = (double)stored.Width * stored.Height;
        double ink = (survey.Solid + survey.Partial) / all;
        UprightPicture upright = new(stored.Width, stored.Height, stored.Orientation);
        PixelBox? box = survey.InkBox is { } found ? upright.Turn(found) : null;
        return new ArtworkInspection
        {
            Sha256 = string.Empty,
            Bytes = new FileInfo(path).Length,
            Format = format,
            Width = upright.Width,
            Height = upright.Height,
            HasAlpha = stored.HasAlpha,
            BitsPerChannel = Bits(stored),
            ColourMode = Mode(stored.Interpretation),
            HasProfile = stored.Has(VipsImage.ProfileField),
            DeclaredDpi = DeclaredDpi(stored),
            Pages = stored.Pages,
            Orientation = upright.Orientation,
            ClearShare = survey.Clear / all,
            InkShare = ink,
            SoftAlphaShare = ink == 0 ? 0 : (double)survey.Soft / (survey.Solid + survey.Partial),
            HiddenColourShare = survey.Hidden / all,
            InkBox = box,
            IsBlank = box is not { } inkBox || ink < LeastInk || Math.Max(inkBox.Width, inkBox.Height) < LeastInkPx,
            BackgroundColour = survey.Background(),
            Colours = CountInks.In(survey.Flat, survey.Opaque),
            Enlargement = edges.Enlargement(),
        };
    }

    private static int Bits(VipsImage image) =>
        int.TryParse(image.Text("bits-per-sample"), NumberStyles.None, CultureInfo.InvariantCulture, out int stated) ? stated : image.BandFormat switch
        {
            VipsBandFormat.UChar or VipsBandFormat.Char => 8,
            VipsBandFormat.UShort or VipsBandFormat.Short => 16,
            VipsBandFormat.UInt or VipsBandFormat.Int or VipsBandFormat.Float => 32,
            VipsBandFormat.Double or VipsBandFormat.Complex => 64,
        };

    private static ColourMode Mode(VipsInterpretation interpretation) => interpretation switch
    {
        VipsInterpretation.Cmyk => ColourMode.Cmyk,
        VipsInterpretation.Lab or VipsInterpretation.LabQ or VipsInterpretation.LabS => ColourMode.Lab,
        VipsInterpretation.BlackAndWhite or VipsInterpretation.Grey16 => ColourMode.Grey,
        _ => ColourMode.Rgb, // the engine has two dozen more, all of them kinds of three colours
    };

    /// <summary>The engine says one px a millimetre where the file says nothing.</summary>
    private static double? DeclaredDpi(VipsImage image)
    {
        double dpi = image.PixelsPerMm * 25.4;
        return dpi > 25.4001 || (dpi > 0 && image.Has("resolution-unit") && Math.Abs(dpi - 25.4) > 0.0001) ? Math.Round(dpi, 2) : null;
    }
}
