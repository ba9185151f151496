using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>Somebody who can sign in, and acts for an organisation.</summary>
public sealed record Person(Portal Portal, AppUser User, Organisation Organisation, Actor Actor)
{
    public const string Password = "correct horse battery";

    public string Email => User.Email!;

    /// <summary>The person's own browser, signed in, with the cookie that the sign-in page would set.</summary>
    public async Task<HttpClient> Browser() => Portal.WithCookie(await Cookie());

    public Task<System.Net.Cookie> Cookie() => SignInCookie.For(Portal, User);

    /// <summary>A program with a key of the person's organisation; all scopes unless named.</summary>
    public Task<HttpClient> Program(params string[] scopes) => ProgramKey.ClientFor(this, scopes);
}
