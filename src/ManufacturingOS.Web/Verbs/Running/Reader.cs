using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>Lends a context for one read: pages live for hours, a context for milliseconds.</summary>
public sealed class Reader(IServiceScopeFactory scopes)
{
    public async Task<T> Read<T>(Func<AppDbContext, Task<T>> query)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }
}
