using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Mail;

/// <summary>Writes to one person. Secrets (a token that signs in or resets) do not belong here: they would lie in the outbox.</summary>
/// <param name="Language">BCP 47; English where the texts are not in it.</param>
/// <param name="Template">Key in the mail texts, for example <c>order-paid</c>.</param>
/// <param name="Values">What the template names, in the contract's form (<c>2026-11-28</c>, <c>371.20 USD</c>): the mail formats it.</param>
/// <param name="Url">Path of the page that the button leads to.</param>
[By(Side.System)]
public sealed record SendMail(string To, string ToName, string Language, string Template, IReadOnlyDictionary<string, string> Values, string Url) : IVerb<Done>, IEffect;

internal sealed class SendMailHandler(Correspondence correspondence, IMailTransport transport) : IHandler<SendMail, Done>
{
    public async Task<Outcome<Done>> Handle(SendMail verb, VerbContext context)
    {
        await transport.SendAsync(correspondence.Write(verb), context.Cancelled);
        return Done.Ok;
    }
}
