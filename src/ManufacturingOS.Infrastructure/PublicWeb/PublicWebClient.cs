using System.Net;
using System.Net.Sockets;
using ManufacturingOS.Domain.Common;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.PublicWeb;

/// <summary>Looks a name up; all its addresses, of both families.</summary>
public delegate Task<IPAddress[]> LookUp(string name, CancellationToken cancelled);

/// <summary>
/// Fetches from addresses that a customer names. Only public ones: the name is looked up here, every address it has must be public, and
/// the connection goes to exactly the address that was judged, so that an answer that changes in between changes nothing. No redirects,
/// no proxy, no cookies, no unpacking.
/// </summary>
public sealed class PublicWebClient : IDisposable
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestReuse = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;
    private readonly PublicWebOptions options;
    private readonly LookUp lookUp;

    public PublicWebClient(IOptions<PublicWebOptions> options, LookUp? lookUp = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Value;
        this.lookUp = lookUp ?? Dns.GetHostAddressesAsync;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = LongestConnect,
                PooledConnectionLifetime = LongestReuse,
                ConnectCallback = Connect,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("ManufacturingOS/1.0");
    }

    public void Dispose() => client.Dispose();

    /// <summary>Gives the content of an address to <paramref name="use"/>, with the last part of its path as a name for it.</summary>
    public async Task<Outcome<T>> Fetch<T>(string url, Func<Stream, string, CancellationToken, Task<Outcome<T>>> use, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(use);
        Outcome<Uri> target = PublicWebTarget.Read(url, options.AllowLoopback);
        if (!target.IsOk)
        {
            return target.Refusal;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        deadline.CancelAfter(options.Longest);
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(target.Value, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return PublicWebRefusal.Answered((int)answer.StatusCode);
            }

            await using Stream content = await answer.Content.ReadAsStreamAsync(deadline.Token);
            return await use(content, Uri.UnescapeDataString(target.Value.Segments[^1]), deadline.Token);
        }
        catch (HttpRequestException exception) when (exception.InnerException is NotPublicException)
        {
            return PublicWebRefusal.NotPublic();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancelled.IsCancellationRequested)
        {
            return PublicWebRefusal.Silent();
        }
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancelled)
    {
        IPAddress[] addresses = await Judge(context.DnsEndPoint.Host, cancelled);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancelled);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>One address that is not public spoils the whole answer: who mixes them has a reason.</summary>
    private async Task<IPAddress[]> Judge(string name, CancellationToken cancelled)
    {
        IPAddress[] addresses = await lookUp(name, cancelled);
        bool allowed = addresses.Length > 0 && addresses.All(a => PublicAddress.IsPublic(a) || (options.AllowLoopback && IPAddress.IsLoopback(a)));
        return allowed ? addresses : throw new NotPublicException();
    }

    private sealed class NotPublicException : Exception;
}
