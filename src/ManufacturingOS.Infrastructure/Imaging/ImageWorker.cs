using System.Text.Json;
using System.Text.Json.Serialization;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>
/// The child process: draws one vector and ends. It reads one line of JSON (<see cref="VectorJob"/>) and writes two lines: "ready", then
/// <see cref="VectorAnswer"/>. It is given paths by its parent, no settings and no secrets; whatever a drawing does to it, the portal lives on.
/// </summary>
public static class ImageWorker
{
    public const string Argument = "--image-worker";

    internal const string Ready = "ready";

    /// <summary>The first line of the app: true when the process was the worker and its work is done.</summary>
    public static bool TryRun(string[] args)
    {
        if (args is not [Argument])
        {
            return false;
        }

        Console.Out.WriteLine(Ready);
        Environment.ExitCode = Run(Console.In.ReadLine(), Console.Out) ? 0 : 1;
        return true;
    }

    private static bool Run(string? line, TextWriter answers)
    {
        VectorJob? job = line is null ? null : JsonSerializer.Deserialize(line, WorkerJson.Default.VectorJob);
        if (job is null)
        {
            return false;
        }

        VectorAnswer answer;
        try
        {
            answer = VipsLibrary.AllowVectors() ? Draw(job) : new VectorAnswer(0, 0, "no library that draws vectors");
        }
        catch (VipsException exception)
        {
            answer = new VectorAnswer(0, 0, exception.Message);
        }

        answers.WriteLine(JsonSerializer.Serialize(answer, WorkerJson.Default.VectorAnswer));
        return answer.Error is null;
    }

    /// <summary>Loads at the size the drawing states, then again at the scale that fits. The loader's dpi is left alone: its meaning has changed between versions.</summary>
    private static VectorAnswer Draw(VectorJob job)
    {
        using VipsImage stated = Load(job.Drawing, 1);
        (int width, int height) = (stated.Width, stated.Height);
        using VipsImage drawn = Load(job.Drawing, Math.Clamp((double)job.MaxPx / Math.Max(width, height), 0.001, 100_000));
        if ((long)drawn.Width * drawn.Height > job.MaxPixels)
        {
            return new VectorAnswer(width, height, "too many pixels");
        }

        VipsOperation.Run("pngsave", ("in", drawn), ("filename", job.Picture), ("compression", 1));
        return new VectorAnswer(width, height, null);
    }

    private static VipsImage Load(string path, double scale) =>
        VipsOperation.Image("svgload", ("filename", path), ("scale", scale), ("access", "sequential"), ("fail_on", "error"));
}

/// <param name="Drawing">Path of the checked SVG.</param>
/// <param name="Picture">Path where the PNG is wanted.</param>
internal sealed record VectorJob(string Drawing, string Picture, int MaxPx, long MaxPixels);

/// <param name="Width">The width that the drawing states, in user units.</param>
/// <param name="Error">Null when the picture is there.</param>
internal sealed record VectorAnswer(int Width, int Height, string? Error);

[JsonSerializable(typeof(VectorJob))]
[JsonSerializable(typeof(VectorAnswer))]
internal sealed partial class WorkerJson : JsonSerializerContext;
