using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>What to call a person, and the language of mails to them.</summary>
[By(Side.System)]
public sealed record SaveProfile(string UserId, string Name, string Language) : IVerb<Done>;

internal sealed class SaveProfileHandler(People people) : IHandler<SaveProfile, Done>
{
    public async Task<Outcome<Done>> Handle(SaveProfile verb, VerbContext context)
    {
        if (await people.Users.FindByIdAsync(verb.UserId) is not { } user)
        {
            return People.Unknown;
        }

        var faults = new Faults();
        faults.AddText(verb.Name, "/name", OrganisationCheck.MaxPersonName);
        faults.Add(!LocalizationRegistration.Languages.Contains(verb.Language ?? ""), "language-unknown", "/language");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        user.DisplayName = verb.Name.Trim();
        user.Language = verb.Language!;
        faults.Add(await people.Users.UpdateAsync(user), "/name");
        return faults.Refusal is { } late ? late : Done.Ok;
    }
}
