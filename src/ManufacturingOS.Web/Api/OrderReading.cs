using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Api;

/// <summary>The call that programs make most, translated once. A compiled query belongs to one model, and so to one installation.</summary>
internal sealed class OrderReading
{
    private readonly Func<AppDbContext, Id<Order>, Id<Organisation>, Mode, CancellationToken, Task<Order?>> own = EF.CompileAsyncQuery(
        (AppDbContext db, Id<Order> id, Id<Organisation> organisation, Mode mode, CancellationToken cancelled) =>
            db.Orders.AsNoTracking().FirstOrDefault(o => o.Id == id && o.Organisation == organisation && o.Mode == mode)
    );

    /// <summary>The caller's own order; <c>null</c> when it is not there or somebody else's.</summary>
    public Task<Order?> Own(AppDbContext db, Id<Order> id, Actor caller, CancellationToken cancelled) => own(db, id, caller.Organisation, caller.Mode, cancelled);
}
