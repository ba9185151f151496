using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Brings every colour space to what all checks and previews work on: sRGB with alpha, 8 bits a channel.</summary>
internal static class ToSrgb
{
    public static VipsImage From(VipsImage source)
    {
        using Chain chain = new(Meaningful(source));
        chain.Then(Converted(chain.Image));
        if (chain.Image.Bands > 4)
        {
            chain.Then(VipsOperation.Image("extract_band", ("in", chain.Image), ("band", 0), ("n", 4)));
        }

        if (chain.Image.BandFormat != VipsBandFormat.UChar)
        {
            chain.Then(VipsOperation.Image("cast", ("in", chain.Image), ("format", "uchar")));
        }

        if (chain.Image.Bands == 3)
        {
            chain.Then(VipsOperation.Image("bandjoin_const", ("in", chain.Image), ("c", new[] { 255.0 })));
        }

        return chain.Taken();
    }

    /// <summary>A file may leave open what its bands mean (TIFF does): then their number decides.</summary>
    private static VipsImage Meaningful(VipsImage source) =>
        source.Interpretation is VipsInterpretation.Multiband or VipsInterpretation.Histogram or VipsInterpretation.Matrix
            ? VipsOperation.Image("copy", ("in", source), ("interpretation", source.Bands < 3 ? "b-w" : "srgb"))
            : VipsOperation.Image("copy", ("in", source));

    private static VipsImage Converted(VipsImage source)
    {
        if (source.Has(VipsImage.ProfileField))
        {
            try
            {
                return VipsOperation.Image("icc_transform", ("in", source), ("output_profile", "srgb"), ("embedded", true), ("intent", "relative"));
            }
            catch (VipsException)
            {
                // The profile does not fit the pixels (a grey profile on a colour picture): the colour space that the file names is used.
            }
        }

        return VipsOperation.Image("colourspace", ("in", source), ("space", "srgb"));
    }

    /// <summary>Keeps the last picture of a chain and lets the ones before it go; the engine holds what it still needs.</summary>
    private sealed class Chain(VipsImage first) : IDisposable
    {
        private VipsImage? image = first;

        public VipsImage Image => image!;

        public void Then(VipsImage next)
        {
            image!.Dispose();
            image = next;
        }

        public VipsImage Taken()
        {
            VipsImage result = image!;
            image = null;
            return result;
        }

        public void Dispose() => image?.Dispose();
    }
}
