using ManufacturingOS.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>Gathers every fault of a form, so that one answer names them all.</summary>
internal sealed class Faults
{
    private readonly List<Refusal> refusals = [];

    /// <summary>All of them as one refusal, or <c>null</c> when there is none.</summary>
    public Refusal? Refusal => refusals.Count == 0 ? null : refusals[0] with { Others = [.. refusals.Skip(1)] };

    public void Add(string code, string pointer, params (string Name, object Value)[] values) => refusals.Add(Domain.Common.Refusal.Invalid(code, pointer, values));

    public void Add(bool isFault, string code, string pointer, params (string Name, object Value)[] values)
    {
        if (isFault)
        {
            Add(code, pointer, values);
        }
    }

    /// <summary>A text that has to be there and within its length, without control characters.</summary>
    public void AddText(string? text, string pointer, int maxLength)
    {
        string trimmed = text?.Trim() ?? "";
        Add(trimmed.Length == 0, "text-missing", pointer);
        Add(trimmed.Length > maxLength, "text-too-long", pointer, ("maximum", maxLength));
        Add(trimmed.Any(char.IsControl), "text-with-control", pointer);
    }

    /// <summary>What the framework found, in our words.</summary>
    public void Add(IdentityResult result, string pointer)
    {
        foreach (IdentityError error in result.Errors)
        {
            refusals.Add(
                error.Code switch
                {
                    nameof(IdentityErrorDescriber.PasswordTooShort) => Domain.Common.Refusal.Invalid("password-too-short", pointer, ("minimum", 10)),
                    nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => Domain.Common.Refusal.Invalid("password-too-plain", pointer),
                    nameof(IdentityErrorDescriber.PasswordMismatch) => Domain.Common.Refusal.Invalid("password-wrong", pointer),
                    nameof(IdentityErrorDescriber.InvalidToken) => Domain.Common.Refusal.Conflict("link-dead"),
                    nameof(IdentityErrorDescriber.ConcurrencyFailure) => Domain.Common.Refusal.Conflict("changed-meanwhile"),
                    nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => Domain.Common.Refusal.Invalid("email-malformed", pointer),
                    nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => Domain.Common.Refusal.Conflict("email-taken"),
                    string code => Domain.Common.Refusal.Invalid(code, pointer),
                }
            );
        }
    }
}
