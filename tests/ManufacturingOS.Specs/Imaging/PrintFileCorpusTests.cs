using System.Collections.Concurrent;
using System.Diagnostics;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Imaging;

namespace ManufacturingOS.Specs.Imaging;

[Collection(nameof(EngineTests))]
public sealed class PrintFileCorpusTests
{
    /// <summary>The limit on drawing a vector, and the waiting for the processes before it.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    [FactWithPrintFiles]
    public async Task Every_sample_file_gets_the_verdict_that_the_manifest_expects()
    {
        ConcurrentQueue<string> wrong = [];
        int looked = 0;
        await Parallel.ForEachAsync(PrintFileCorpus.Samples(), async (sample, token) =>
        {
            long started = Stopwatch.GetTimestamp();
            Outcome<ArtworkInspection> outcome = await Engine.Instance.InspectAsync(sample.Path, token);
            string? complaint = Stopwatch.GetElapsedTime(started) > LongestLook ? "took too long" : Complaint(sample, outcome);
            if (complaint is not null)
            {
                string verdict = outcome.IsOk ? $"{outcome.Value.Width}x{outcome.Value.Height}" : outcome.Refusal.Code;
                wrong.Enqueue($"{sample.Name} ({sample.Kind}, {sample.Expect}, {sample.Upright}): {verdict}, {complaint}");
            }

            Interlocked.Increment(ref looked);
        });

        looked.ShouldBeGreaterThan(400);
        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }

    private static string? Complaint(PrintFileCorpus.Sample sample, Outcome<ArtworkInspection> outcome)
    {
        string? code = outcome.Refusal?.Code;
        if (code == ArtworkRefusal.Unavailable)
        {
            return "the engine is missing";
        }

        // PDF is not taken, whatever other programs make of it; the merchant is told what to do instead.
        if (sample.Kind is "pdf")
        {
            return code == ArtworkRefusal.Type && (string)outcome.Refusal!.Values["advice"] == Advice.ExportDrawing ? null : "should be refused with advice";
        }

        return sample.Expect switch
        {
            "accept" => !outcome.IsOk ? "should be taken" : $"{outcome.Value.Width}x{outcome.Value.Height}" == sample.Upright ? null : "has another size",
            "reject" => outcome.IsOk ? "should be refused" : null,
            "reject-too-many-pixels" => code is ArtworkRefusal.TooBig || (code is ArtworkRefusal.Type && sample.Kind is "avif/heif") ? null : "should be too big",
            "refuse-external" => code is ArtworkRefusal.ExternalReference ? null : "should be refused for what it points at",
            "unsupported" => code is ArtworkRefusal.Type ? null : "should be refused by its type",
            "either" => null,
            _ => "has an unknown expectation",
        };
    }
}
