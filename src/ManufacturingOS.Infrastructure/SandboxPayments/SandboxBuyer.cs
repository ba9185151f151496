using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Payments;
using ManufacturingOS.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Infrastructure.SandboxPayments;

/// <summary>What the buyer does on the sandbox's own checkout page. Each end is told to the platform as an event, like a real provider does.</summary>
public sealed class SandboxBuyer(IServiceScopeFactory scopes, IdSource ids, IProviderEvents events, TimeProvider clock)
{
    public async Task<SandboxCheckout?> Find(string id, CancellationToken cancelled)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        SandboxCheckout? checkout = await scope.ServiceProvider.GetRequiredService<AppDbContext>().SandboxCheckouts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancelled);
        if (checkout is { Status: SandboxCheckoutStatus.Open or SandboxCheckoutStatus.RequiresAction } && clock.GetUtcNow() >= checkout.ExpiresAt)
        {
            checkout.Status = SandboxCheckoutStatus.Expired;
        }

        return checkout;
    }

    /// <summary>The buyer presents a card. The number is looked up and forgotten.</summary>
    public Task<SandboxCheckout?> Pay(string id, SandboxCard card, CancellationToken cancelled) =>
        Change(
            id,
            SandboxCheckoutStatus.Open,
            checkout =>
            {
                (checkout.Status, checkout.DeclineCode) = card.Outcome switch
                {
                    SandboxCardOutcome.Succeeds => (SandboxCheckoutStatus.Succeeded, null),
                    SandboxCardOutcome.Declines => (SandboxCheckoutStatus.Open, card.DeclineCode),
                    SandboxCardOutcome.AsksTheBank => (SandboxCheckoutStatus.RequiresAction, null),
                };
            },
            cancelled
        );

    /// <summary>The buyer answers the bank's question: confirmed, or not.</summary>
    public Task<SandboxCheckout?> AnswerBank(string id, bool confirmed, CancellationToken cancelled) =>
        Change(
            id,
            SandboxCheckoutStatus.RequiresAction,
            checkout =>
            {
                checkout.Status = confirmed ? SandboxCheckoutStatus.Succeeded : SandboxCheckoutStatus.Open;
                checkout.DeclineCode = confirmed ? null : "authentication-failed";
            },
            cancelled
        );

    /// <summary>Tells the platform again what it was told before: providers deliver more than once.</summary>
    public async Task TellAgain(string id, CancellationToken cancelled)
    {
        if (await Find(id, cancelled) is { } checkout)
        {
            await Tell(checkout, cancelled);
        }
    }

    /// <summary>A second click, or one from an old page, changes nothing and shows what is.</summary>
    private async Task<SandboxCheckout?> Change(string id, SandboxCheckoutStatus from, Action<SandboxCheckout> change, CancellationToken cancelled)
    {
        SandboxCheckout? checkout;
        await using (AsyncServiceScope scope = scopes.CreateAsyncScope())
        {
            AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            checkout = await db.SandboxCheckouts.FirstOrDefaultAsync(c => c.Id == id, cancelled);
            if (checkout is null || checkout.Status != from || clock.GetUtcNow() >= checkout.ExpiresAt)
            {
                return await Find(id, cancelled);
            }

            change(checkout);
            try
            {
                await db.SaveChangesAsync(cancelled);
            }
            catch (DbUpdateConcurrencyException)
            {
                return await Find(id, cancelled);
            }
        }

        if (checkout.Status == SandboxCheckoutStatus.Succeeded)
        {
            await Tell(checkout, cancelled);
        }

        return checkout;
    }

    private Task Tell(SandboxCheckout checkout, CancellationToken cancelled)
    {
        string type = checkout.Status switch
        {
            SandboxCheckoutStatus.Succeeded => "checkout.completed",
            SandboxCheckoutStatus.Expired => "checkout.expired",
            SandboxCheckoutStatus.Open or SandboxCheckoutStatus.RequiresAction => "checkout.updated",
        };
        string eventId = "sbe_" + ids.NewText();
        string body = Json.Write(new { id = eventId, type, checkout = checkout.Id });
        return events.Receive(new ProviderEvent(SandboxProvider.ProviderName, eventId, type, checkout.Id, Mode.Test, body), cancelled);
    }
}
