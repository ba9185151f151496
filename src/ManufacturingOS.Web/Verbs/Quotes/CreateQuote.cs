using System.Text.Json.Serialization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Quotes;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Quotes;

/// <summary>Prices a request with every option and keeps the answer: signed, immutable, with an expiry.</summary>
[By(Side.Merchant, "quotes:write")]
public sealed record CreateQuote(QuoteRequest Request) : IVerb<NewQuote>;

/// <param name="Id">What is noted of the call, so that a repeat finds the quote.</param>
public sealed record NewQuote(Id<Quote> Id)
{
    /// <summary>As it was saved, for who made it; <c>null</c> for a repeated call, which reads it.</summary>
    [JsonIgnore]
    public Quote? Saved { get; init; }
}

internal sealed class CreateQuoteHandler(AppDbContext db, IIds ids, QuotePlanner planner, QuoteSigning signing, IOptions<PlatformOptions> platform) : IHandler<CreateQuote, NewQuote>
{
    public async Task<Outcome<NewQuote>> Handle(CreateQuote verb, VerbContext context)
    {
        Outcome<QuoteRequest> settled = await DesignsOnQuote.Settle(db, verb.Request, context.Actor, context.Cancelled);
        if (!settled.IsOk)
        {
            return settled.Refusal;
        }

        Outcome<IReadOnlyList<QuoteOption>> options = await planner.Plan(settled.Value, context.Actor.Mode, context.Today);
        if (!options.IsOk)
        {
            return options.Refusal;
        }

        Quote quote = signing.Sign(
            ids.New<Quote>(),
            context.Actor.Organisation,
            context.Actor.Mode,
            settled.Value,
            options.Value,
            context.Now,
            context.Now.AddDays(platform.Value.QuoteDays)
        );
        db.Quotes.Add(quote);
        return new NewQuote(quote.Id) { Saved = quote };
    }
}
