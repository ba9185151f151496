using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Tells the owner and the audit log that an account was locked after wrong passwords.</summary>
[By(Side.System)]
public sealed record NoteLockout(string UserId) : IVerb<Done>;

/// <summary>Tells the owner and the audit log that a recovery code stood in for the second factor.</summary>
[By(Side.System)]
public sealed record NoteRecoveryCode(string UserId) : IVerb<Done>;

internal sealed class NoteHandlers(People people) : IHandler<NoteLockout, Done>, IHandler<NoteRecoveryCode, Done>
{
    public Task<Outcome<Done>> Handle(NoteLockout verb, VerbContext context) => Note(verb.UserId, "locked", nameof(NoteLockout), context);

    public Task<Outcome<Done>> Handle(NoteRecoveryCode verb, VerbContext context) => Note(verb.UserId, "recovery-code-used", nameof(NoteRecoveryCode), context);

    private async Task<Outcome<Done>> Note(string userId, string news, string act, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(userId) is not { } user)
        {
            return People.Unknown;
        }

        SecurityNews.Tell(user, news, context);
        context.Audit(act, user.Id);
        return Done.Ok;
    }
}
