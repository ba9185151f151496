using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Verbs.Mail;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Whoever owns the account hears of every change to its security, so that a thief cannot work unseen.</summary>
internal static class SecurityNews
{
    /// <param name="change">Key in the mail texts under <c>change.</c>, for example <c>two-factor-off</c>.</param>
    public static void Tell(AppUser user, string change, VerbContext context) =>
        context.Later(
            new SendMail(
                user.Email!,
                user.DisplayName,
                user.Language,
                "security-changed",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = change, ["date"] = VerbContext.Date(context.Today) },
                "/account/security"
            ),
            user.Id
        );
}
