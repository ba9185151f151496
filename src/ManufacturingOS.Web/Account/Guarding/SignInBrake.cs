using System.Collections.Concurrent;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>
/// Slows down whoever tries many accounts from one address, where the lockout of a single account does not help. Counted on this node;
/// with several nodes an attacker gets as many tries more.
/// </summary>
public sealed class SignInBrake(TimeProvider clock)
{
    /// <summary>Failed sign-ins of one address in <see cref="Window"/>, after which it has to wait.</summary>
    public const int MaxFailures = 20;

    /// <summary>Mails that one address may ask for in <see cref="Window"/>: resets, confirmations, registrations.</summary>
    public const int MaxMails = 30;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Address, string Act), Counter> counters = new();

    public bool MustWait(HttpContext context) => CountOf(context, "failure") >= MaxFailures;

    public void Failed(HttpContext context) => Count(context, "failure");

    /// <summary>Counts a mail that is asked for; false when it is one too many.</summary>
    public bool MayAskForMail(HttpContext context) => Count(context, "mail") <= MaxMails;

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private int CountOf(HttpContext context, string act) => counters.TryGetValue((AddressOf(context), act), out Counter? counter) && counter.Ends > clock.GetUtcNow() ? counter.Count : 0;

    private int Count(HttpContext context, string act)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (counters.Count > 10_000)
        {
            foreach ((var key, Counter old) in counters)
            {
                if (old.Ends <= now)
                {
                    counters.TryRemove(key, out _);
                }
            }
        }

        return counters
            .AddOrUpdate((AddressOf(context), act), _ => new Counter(1, now + Window), (_, c) => c.Ends > now ? c with { Count = c.Count + 1 } : new Counter(1, now + Window))
            .Count;
    }

    private sealed record Counter(int Count, DateTimeOffset Ends);
}
