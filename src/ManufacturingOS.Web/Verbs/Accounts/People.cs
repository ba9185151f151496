using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Account.Guarding;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Verbs.Accounts;

/// <summary>What several verbs need of people: the framework's manager, in the verb's own transaction.</summary>
internal sealed class People(UserManager<AppUser> users, IdSource ids)
{
    public UserManager<AppUser> Users { get; } = users;

    public static Refusal Unknown => Refusal.NotFound("person-unknown");

    public AppUser New(string email, string name, string language, DateTimeOffset now) =>
        new()
        {
            Id = "usr_" + ids.NewText(),
            UserName = email,
            Email = email,
            DisplayName = name.Trim(),
            Language = language,
            CreatedAt = now,
        };

    /// <summary>What is wrong with a password that this person wants to take.</summary>
    public async Task CheckPasswordAsync(AppUser user, string? password, Faults faults, string pointer = "/password")
    {
        if (string.IsNullOrEmpty(password))
        {
            faults.Add("text-missing", pointer);
            return;
        }

        foreach (IPasswordValidator<AppUser> validator in Users.PasswordValidators)
        {
            faults.Add(await validator.ValidateAsync(Users, user, password), pointer);
        }
    }

    /// <summary>Takes as long as checking a real password, so that the time does not tell who has an account.</summary>
    public void SpendTheTimeOfAPassword(string password) => Users.PasswordHasher.HashPassword(new AppUser(), password.Length > PasswordRules.MaxLength ? "" : password);
}
