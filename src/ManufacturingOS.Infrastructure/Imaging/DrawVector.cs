using System.Diagnostics;
using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using Microsoft.Extensions.Logging;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>Draws a vector file as PNG: its text is checked and copied here, the drawing happens in a child process with limits on time and memory.</summary>
internal sealed partial class DrawVector(ImagingOptions options, TimeProvider clock, ILogger logger) : IDisposable
{
    private const int LongestAnswer = 8 * 1024;

    /// <summary>A drawing that takes too long at the wanted size gets the rest of its time for this one: some filters cost the fourth power of it.</summary>
    private const int CoarsePx = 500;
    private const double ShareOfFirstTry = 0.6;
    private readonly SemaphoreSlim places = new(options.Workers);

    public async Task<Outcome<DrawnVector>> Async(string path, int maxPx, WorkFolder folder, CancellationToken cancellationToken)
    {
        VectorJob job = new(folder.File("checked.svg"), folder.File("drawn.png"), maxPx, options.MaxSvgPixels);
        Outcome<SvgFacts> facts = await SvgGate.CopyAsync(path, job.Drawing, options.MaxSvgBytes, cancellationToken);
        if (!facts.IsOk)
        {
            return facts.Refusal;
        }

        await places.WaitAsync(cancellationToken);
        try
        {
            bool mayRetry = maxPx > CoarsePx;
            Outcome<VectorAnswer> answer = await RunAsync(job, folder, options.DrawLimit * (mayRetry ? ShareOfFirstTry : 1), cancellationToken);
            if (mayRetry && IsTooSlow(answer.Refusal))
            {
                answer = await RunAsync(job with { MaxPx = CoarsePx }, folder, options.DrawLimit * (1 - ShareOfFirstTry), cancellationToken);
            }

            return answer.IsOk ? new DrawnVector(job.Picture, answer.Value.Width, answer.Value.Height, facts.Value.HasLiveText) : answer.Refusal;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private static bool IsTooSlow(Refusal? refusal) => refusal is { Code: ArtworkRefusal.TooComplex } && refusal.Values["what"] is "time";

    private async Task<Outcome<VectorAnswer>> RunAsync(VectorJob job, WorkFolder folder, TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeIsUp = new(limit, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, cancellationToken);
        using Process process = Start(folder);
        try
        {
            Task<string> errors = ReadAsync(process.StandardError, either.Token);
            await WriteAsync(process, job);
            string answers = await ReadAsync(process.StandardOutput, either.Token);
            await process.WaitForExitAsync(either.Token);
            return Judge(process.ExitCode, answers, await errors, job);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TooSlow(logger, job.MaxPx, limit);
            return ArtworkRefusal.Complex("time");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private Process Start(WorkFolder folder)
    {
        IReadOnlyList<string> command = WorkerCommand.Limited(options);
        ProcessStartInfo start = new(command[0], command.Skip(1))
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Nothing of the portal's environment (keys, connection strings) reaches the process.
        string? library = Environment.GetEnvironmentVariable(Vips.VipsLibrary.PathVariable);
        start.Environment.Clear();
        start.Environment["HOME"] = folder.Path;
        start.Environment["TMPDIR"] = folder.Path;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";

        // Left alone, .NET and the C library reserve most of the address space, and the drawing library draws wrong pictures with what is left.
        start.Environment["DOTNET_GCRegionRange"] = "0x10000000";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        if (library is not null)
        {
            start.Environment[Vips.VipsLibrary.PathVariable] = library;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The process for drawing vectors did not start.");
    }

    private static async Task WriteAsync(Process process, VectorJob job)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(job, WorkerJson.Default.VectorJob));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It died before it read: its exit code says more.
        }
    }

    private Outcome<VectorAnswer> Judge(int exitCode, string answers, string errors, VectorJob job)
    {
        string[] lines = answers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines is not [ImageWorker.Ready, ..])
        {
            Log.DidNotStart(logger, exitCode, errors);
            return ArtworkRefusal.NoEngine();
        }

        // Ended by a signal: the memory limit, or a fault in the drawing library.
        if (exitCode > 128 || lines.Length < 2)
        {
            Log.Ended(logger, exitCode, errors);
            return ArtworkRefusal.Complex("memory");
        }

        VectorAnswer? answer = Parse(lines[1]);
        if (exitCode == 0 && answer is { Error: null, Width: > 0, Height: > 0 } && File.Exists(job.Picture))
        {
            return answer;
        }

        Log.Refused(logger, answer?.Error ?? "no answer");
        return ArtworkRefusal.Damaged();
    }

    private static VectorAnswer? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WorkerJson.Default.VectorAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads to the end, keeps no more than an honest worker writes.</summary>
    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        char[] buffer = new char[LongestAnswer];
        char[] rest = new char[1024];
        int length = 0, read;
        while ((read = await reader.ReadAsync(length < buffer.Length ? buffer.AsMemory(length) : rest, cancellationToken)) > 0)
        {
            length = Math.Min(length + read, buffer.Length);
        }

        return new string(buffer, 0, length);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The process for drawing vectors did not start (exit code {ExitCode}): {Errors}")]
        public static partial void DidNotStart(ILogger logger, int exitCode, string errors);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The process for drawing vectors was ended (exit code {ExitCode}): {Errors}")]
        public static partial void Ended(ILogger logger, int exitCode, string errors);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A vector took longer than {Limit} to draw at {Px} px")]
        public static partial void TooSlow(ILogger logger, int px, TimeSpan limit);

        [LoggerMessage(Level = LogLevel.Information, Message = "A vector could not be drawn: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}

/// <summary>A vector as a picture. Width and height are the drawing's own, in user units.</summary>
internal sealed record DrawnVector(string Path, int Width, int Height, bool HasLiveText)
{
    /// <summary>Turns what was measured on the picture into what holds for the drawing.</summary>
    public ArtworkInspection Describe(ArtworkInspection raster, long bytes)
    {
        double x = (double)Width / raster.Width, y = (double)Height / raster.Height;
        return raster with
        {
            Bytes = bytes,
            Format = ArtworkFormat.Svg,
            Width = Width,
            Height = Height,
            InkBox = raster.InkBox is { } box ? new PixelBox((int)(box.X * x), (int)(box.Y * y), (int)Math.Ceiling(box.Width * x), (int)Math.Ceiling(box.Height * y)) : null,
            HasAlpha = true,
            DeclaredDpi = null,
            HiddenColourShare = 0,
            Enlargement = null,
            HasLiveText = HasLiveText,
        };
    }
}
