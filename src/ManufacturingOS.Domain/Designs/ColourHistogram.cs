namespace ManufacturingOS.Domain.Designs;

/// <summary>Counts pixels by colour, five bits a channel, and keeps the exact sums, so that the mean of a bin is the colour itself and not its grid point.</summary>
public sealed class ColourHistogram
{
    private readonly Bin[] bins = new Bin[1 << 15];

    public long Total { get; private set; }

    public void Add(byte red, byte green, byte blue, int times = 1)
    {
        ref Bin bin = ref bins[((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)];
        bin.Count += times;
        bin.Red += (long)red * times;
        bin.Green += (long)green * times;
        bin.Blue += (long)blue * times;
        Total += times;
    }

    /// <summary>The bins that hold something, fullest first.</summary>
    internal IEnumerable<(LabColour Colour, long Count, Bin Sums)> Colours() =>
        bins.Where(bin => bin.Count > 0)
            .OrderByDescending(bin => bin.Count)
            .Select(bin => (LabColour.FromSrgb((double)bin.Red / bin.Count, (double)bin.Green / bin.Count, (double)bin.Blue / bin.Count), bin.Count, bin));

    internal struct Bin
    {
        public long Count;
        public long Red;
        public long Green;
        public long Blue;

        public void Take(Bin other)
        {
            Count += other.Count;
            Red += other.Red;
            Green += other.Green;
            Blue += other.Blue;
        }

        public readonly string Hex() => $"#{Mean(Red):x2}{Mean(Green):x2}{Mean(Blue):x2}";

        private readonly int Mean(long sum) => (int)((sum + (Count / 2)) / Count);
    }
}
