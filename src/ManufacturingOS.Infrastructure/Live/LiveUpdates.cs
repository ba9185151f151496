using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ManufacturingOS.Infrastructure.Live;

/// <summary>
/// Tells open pages that something they show has changed. A hint only: the page reads the state again. Other nodes hear it through
/// <see cref="Outgoing"/>, where the database can carry it.
/// </summary>
public sealed partial class LiveUpdates(ILogger<LiveUpdates> logger)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<long, Action<string>>> listeners = new(StringComparer.Ordinal);
    private readonly Channel<string> outgoing = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    private long lastListener;

    /// <summary>Topics announced on this node, for whoever carries them to the others.</summary>
    public ChannelReader<string> Outgoing => outgoing.Reader;

    /// <summary>Listeners now; returns to zero when all pages are closed.</summary>
    public int Count => listeners.Values.Sum(l => l.Count);

    /// <summary>Calls back for each announcement of the topic until disposed. The callback must not block.</summary>
    public IDisposable Listen(string topic, Action<string> changed)
    {
        long id = Interlocked.Increment(ref lastListener);
        listeners.GetOrAdd(topic, _ => new()).TryAdd(id, changed);
        return new Subscription(() =>
        {
            if (listeners.TryGetValue(topic, out ConcurrentDictionary<long, Action<string>>? topicListeners))
            {
                topicListeners.TryRemove(id, out _);
            }
        });
    }

    /// <summary>Announces to this node's pages and to the other nodes.</summary>
    public void Announce(IEnumerable<string> topics)
    {
        foreach (string topic in topics)
        {
            Hear(topic);
            outgoing.Writer.TryWrite(topic);
        }
    }

    /// <summary>An announcement that came from another node.</summary>
    public void Hear(string topic)
    {
        if (!listeners.TryGetValue(topic, out ConcurrentDictionary<long, Action<string>>? topicListeners))
        {
            return;
        }

        foreach (Action<string> changed in topicListeners.Values)
        {
            try
            {
                changed(topic);
            }
            catch (Exception exception)
            {
                Log.ListenerFailed(logger, exception, topic);
            }
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? end = end;

        public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A listener to {Topic} failed")]
        public static partial void ListenerFailed(ILogger logger, Exception exception, string topic);
    }
}
