using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Gives a member another role; the sign-ins that hold the old one end.</summary>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record ChangeRole(string UserId, MemberRole Role) : IVerb<Done>;

/// <summary>Takes a member out; the person's sign-ins end. The last owner stays.</summary>
[By(Side.Merchant | Side.Manufacturer | Side.Admin, OwnerOnly = true)]
public sealed record RemoveMember(string UserId) : IVerb<Done>;

internal sealed class ChangeMemberHandler(AppDbContext db, People people) : IHandler<ChangeRole, Done>, IHandler<RemoveMember, Done>
{
    public async Task<Outcome<Done>> Handle(ChangeRole verb, VerbContext context)
    {
        if (await FindAsync(verb.UserId, context) is not { } member)
        {
            return People.Unknown;
        }

        if (member.Role == verb.Role)
        {
            return Done.Ok;
        }

        if (verb.Role != MemberRole.Owner && await IsLastOwnerAsync(member, context))
        {
            return Refusal.Conflict("last-owner");
        }

        member.Role = verb.Role;
        await EndSignInsAsync(verb.UserId);
        context.Audit(nameof(ChangeRole), verb.UserId, verb.Role.ToString());
        return Done.Ok;
    }

    public async Task<Outcome<Done>> Handle(RemoveMember verb, VerbContext context)
    {
        if (await FindAsync(verb.UserId, context) is not { } member)
        {
            return People.Unknown;
        }

        if (await IsLastOwnerAsync(member, context))
        {
            return Refusal.Conflict("last-owner");
        }

        db.Members.Remove(member);
        await EndSignInsAsync(verb.UserId);
        context.Audit(nameof(RemoveMember), verb.UserId);
        return Done.Ok;
    }

    private Task<Member?> FindAsync(string userId, VerbContext context) =>
        db.Members.SingleOrDefaultAsync(m => m.UserId == userId && m.Organisation == context.Actor.Organisation, context.Cancelled);

    /// <summary>
    /// Two owners who remove each other at the same moment must not both succeed: the organisation's version is bumped with every change
    /// of its owners, so the second of them runs again and finds one owner.
    /// </summary>
    private async Task<bool> IsLastOwnerAsync(Member member, VerbContext context)
    {
        if (member.Role != MemberRole.Owner)
        {
            return false;
        }

        Organisation organisation = await db.Organisations.SingleAsync(o => o.Id == member.Organisation, context.Cancelled);
        db.Entry(organisation).State = EntityState.Modified;
        return await db.Members.CountAsync(m => m.Organisation == member.Organisation && m.Role == MemberRole.Owner, context.Cancelled) == 1;
    }

    private async Task EndSignInsAsync(string userId)
    {
        if (await people.Users.FindByIdAsync(userId) is { } user)
        {
            await people.Users.UpdateSecurityStampAsync(user);
        }
    }
}
