using ManufacturingOS.Infrastructure.Outbox;
using ManufacturingOS.Web.Background;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>Runs the outbox to its end and says loudly when something in it failed: the dispatcher itself would only try again later.</summary>
internal static class PromisedWork
{
    public static async Task DrainAsync(Portal portal)
    {
        await portal.Services.GetRequiredService<OutboxDispatcher>().DrainAsync(CancellationToken.None);
        List<OutboxMessage> failed = await portal.Db(db => db.Outbox.AsNoTracking().Where(m => m.DoneAt == null && m.Attempts > 0).ToListAsync());
        if (failed.Count > 0)
        {
            throw new InvalidOperationException(
                string.Join(Environment.NewLine, failed.Select(m => $"{m.Verb} for {m.Subject} failed: {m.Note}").Concat(portal.Errors.All))
            );
        }
    }
}
