using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Mail;

/// <summary>Writes to every member of an organisation in the member's own language.</summary>
/// <param name="Template">Key in the mail texts, for example <c>order-paid</c>.</param>
/// <param name="Path">Where the button leads, for example <c>/merchant/orders/ord_…</c>.</param>
[By(Side.System)]
public sealed record NotifyOrganisation(Id<Organisation> Organisation, string Template, IReadOnlyDictionary<string, string> Values, string Path) : IVerb<Done>;

internal sealed class NotifyOrganisationHandler(AppDbContext db) : IHandler<NotifyOrganisation, Done>
{
    public async Task<Outcome<Done>> Handle(NotifyOrganisation verb, VerbContext context)
    {
        string language = await db.Organisations.Where(o => o.Id == verb.Organisation).Select(o => o.Language).SingleAsync(context.Cancelled);
        List<AppUser> members = await db
            .Members.Where(m => m.Organisation == verb.Organisation)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => u)
            .Where(u => u.EmailConfirmed)
            .ToListAsync(context.Cancelled);
        foreach (AppUser member in members)
        {
            context.Later(
                new SendMail(member.Email!, member.DisplayName, member.Language.Length > 0 ? member.Language : language, verb.Template, verb.Values, verb.Path),
                verb.Organisation.Value
            );
        }

        return Done.Ok;
    }
}
