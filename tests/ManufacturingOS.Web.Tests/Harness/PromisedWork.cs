using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Background;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>
/// Runs the outbox to its end and says loudly when something in it threw: the dispatcher itself would only try again later. What a
/// provider could not answer just now waits for its next try, and that is no fault.
/// </summary>
internal static class PromisedWork
{
    public static async Task DrainAsync(Portal portal)
    {
        await portal.Services.GetRequiredService<OutboxDispatcher>().DrainAsync(CancellationToken.None);
        List<OutboxMessage> failed = await portal.Db(db => db.Outbox.AsNoTracking().Where(m => m.DoneAt == null && m.Attempts > 0).ToListAsync());
        string[] faults = [.. portal.Errors.All.Where(error => failed.Any(m => error.Contains($"{m.Verb} for {m.Subject} failed", StringComparison.Ordinal)))];
        if (faults.Length > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }
    }
}
