using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Quotes;

/// <summary>Prices a request with every option and keeps the answer: signed, immutable, with an expiry.</summary>
[By(Side.Merchant, "quotes:write")]
public sealed record CreateQuote(QuoteRequest Request) : IVerb<Id<Quote>>;
