using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>Replaces the rate card by a new version; quotes that were made keep the prices of theirs. Answers the new version.</summary>
[By(Side.Manufacturer, "profile:write")]
public sealed record SaveRateCard(RateCard Card) : IVerb<int>;

internal sealed class SaveRateCardHandler(AppDbContext db) : IHandler<SaveRateCard, int>
{
    public async Task<Outcome<int>> Handle(SaveRateCard verb, VerbContext context)
    {
        Outcome<Manufacturer> found = await db.OwnManufacturer(context);
        if (!found.IsOk)
        {
            return found.Refusal;
        }

        Manufacturer own = found.Value;
        if (verb.Card.Currency != own.Currency)
        {
            return Refusal.Invalid("rate-wrong-currency", "/currency", ("currency", verb.Card.Currency.Code), ("expected", own.Currency.Code));
        }

        if (verb.Card.Version != own.RateCard.Version)
        {
            // Somebody else of the house saved in the meantime: their prices must not be lost unseen.
            return new Refusal(RefusalKind.Stale, "rate-card-changed");
        }

        IReadOnlyList<Refusal> faults = RateCardCheck.Check(verb.Card, own.Capabilities);
        if (faults.Count > 0)
        {
            return faults[0] with { Others = [.. faults.Skip(1)] };
        }

        own.RateCard = verb.Card with { Version = own.RateCard.Version + 1 };
        return own.RateCard.Version;
    }
}
