using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>What a request would cost now; nothing is kept and nothing is promised.</summary>
public sealed class QuotePreview(Reader reader, QuotePlanner planner, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<QuoteOption>>> Of(Actor actor, QuoteRequest request, CancellationToken cancelled)
    {
        Outcome<QuoteRequest> settled = await reader.Read(db => DesignsOnQuote.Settle(db, request, actor, cancelled));
        return settled.IsOk ? await planner.Plan(settled.Value, actor.Mode, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) : settled.Refusal;
    }
}
