using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Infrastructure.Imaging.Vips;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Imaging;

/// <summary>The image engine on libvips: rasters in this process, as many at once as there are cores; vectors in child processes.</summary>
public sealed partial class VipsImaging : IImaging, IDisposable
{
    private readonly ImagingOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<VipsImaging> logger;
    private readonly SemaphoreSlim places;
    private readonly DrawVector drawVector;

    public VipsImaging(IOptions<ImagingOptions> options, TimeProvider clock, ILogger<VipsImaging> logger)
    {
        this.options = options.Value;
        this.clock = clock;
        this.logger = logger;
        places = new SemaphoreSlim(this.options.Parallel > 0 ? this.options.Parallel : Environment.ProcessorCount);
        drawVector = new DrawVector(this.options, clock, logger);
    }

    public ImagingAvailability Availability => field ??= LookedUp();

    public async Task<Outcome<ArtworkInspection>> InspectAsync(string path, CancellationToken cancellationToken = default)
    {
        Outcome<ArtworkFormat> format = await ArtworkFile.CheckAsync(path, options, cancellationToken);
        if (!format.IsOk)
        {
            return format.Refusal;
        }

        string sha256 = await Sha256.OfFileAsync(path, cancellationToken);
        if (format.Value != ArtworkFormat.Svg)
        {
            return With(sha256, await DecodeAsync(token => InspectPicture.At(path, format.Value, options, token), cancellationToken));
        }

        return With(sha256, await DrawnAsync(path, IImaging.PreviewPx, async drawn =>
        {
            Outcome<ArtworkInspection> raster = await DecodeAsync(token => InspectPicture.At(drawn.Path, ArtworkFormat.Png, options, token), cancellationToken);
            return raster.IsOk ? drawn.Describe(raster.Value, new FileInfo(path).Length) : raster;
        }, cancellationToken));
    }

    public async Task<Outcome<RenderedImage>> ThumbnailAsync(
        string path, int maxPx, PictureFormat format = PictureFormat.WebP, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPx);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxPx, IImaging.PreviewPx);
        Outcome<ArtworkFormat> artwork = await ArtworkFile.CheckAsync(path, options, cancellationToken);
        if (!artwork.IsOk)
        {
            return artwork.Refusal;
        }

        return artwork.Value == ArtworkFormat.Svg
            ? await DrawnAsync(path, maxPx, drawn => DecodeAsync(token => DrawThumbnail.Of(drawn.Path, ArtworkFormat.Png, maxPx, format, options, token), cancellationToken), cancellationToken)
            : await DecodeAsync(token => DrawThumbnail.Of(path, artwork.Value, maxPx, format, options, token), cancellationToken);
    }

    public void Dispose()
    {
        places.Dispose();
        drawVector.Dispose();
    }

    private ImagingAvailability LookedUp()
    {
        ImagingAvailability found = CheckAvailability.Of(VipsLibrary.State, options);
        if (found.Missing.Length > 0)
        {
            Log.Missing(logger, found.Missing, found.Remedy);
        }

        return found;
    }

    private static Outcome<ArtworkInspection> With(string sha256, Outcome<ArtworkInspection> outcome) =>
        outcome.IsOk ? outcome.Value with { Sha256 = sha256 } : outcome;

    private async Task<Outcome<T>> DrawnAsync<T>(string path, int maxPx, Func<DrawnVector, Task<Outcome<T>>> use, CancellationToken cancellationToken)
    {
        if (!Availability.Vector)
        {
            return ArtworkRefusal.NoEngine();
        }

        using WorkFolder folder = new(options.WorkFolder);
        Outcome<DrawnVector> drawn = await drawVector.Async(path, maxPx, folder, cancellationToken);
        return drawn.IsOk ? await use(drawn.Value) : drawn.Refusal;
    }

    /// <summary>Runs the work on another thread, when there is a place, within its time; what the engine says against the file becomes a refusal.</summary>
    private async Task<Outcome<T>> DecodeAsync<T>(Func<CancellationToken, Outcome<T>> work, CancellationToken cancellationToken)
    {
        if (!Availability.Raster)
        {
            return ArtworkRefusal.NoEngine();
        }

        await places.WaitAsync(cancellationToken);
        using CancellationTokenSource timeIsUp = new(options.DecodeLimit, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, cancellationToken);
        try
        {
            return await Task.Run(() => work(either.Token), either.Token);
        }
        catch (VipsException exception)
        {
            Log.Undecodable(logger, exception.Message);
            return ArtworkRefusal.Damaged();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ArtworkRefusal.Complex("time");
        }
        finally
        {
            NativeMemory.GiveBack();
            places.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "An artwork could not be decoded: {Reason}")]
        public static partial void Undecodable(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The image engine is not complete: {Missing} {Remedy}")]
        public static partial void Missing(ILogger logger, string missing, string remedy);
    }
}
