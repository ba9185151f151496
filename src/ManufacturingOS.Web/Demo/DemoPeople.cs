using System.Security.Cryptography;
using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Demo;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Api.Keys;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Web.Demo;

/// <summary>The organisations of the demo with one person and one test key each; how to sign in is written into a file, never into code.</summary>
internal sealed class DemoPeople(AppDbContext db, UserManager<AppUser> users, IdSource ids, TimeProvider clock)
{
    private readonly string password = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    private readonly List<DemoSignIn> signIns = [];

    public Actor Merchant { get; private set; } = null!;

    public Actor Influencer { get; private set; } = null!;

    public Actor Admin { get; private set; } = null!;

    public Dictionary<Id<Organisation>, Actor> Manufacturers { get; } = [];

    public async Task Create(string folder)
    {
        Admin = await Join("admin", Organisation("org_demo-platform", OrganisationKind.Platform, "Manufacturing OS", "DE", "en", "EUR", "Europe/Berlin"), "Ada Okafor");
        Merchant = await Join("merchant", Organisation("org_demo-harbour", OrganisationKind.Merchant, "Harbour & Pine Supply", "US", "en", "USD", "America/New_York"), "Sam Rivera");
        Influencer = await Join("influencer", Organisation("org_demo-mila", OrganisationKind.Merchant, "Mila Sommer", "DE", "de", "EUR", "Europe/Berlin"), "Mila Sommer");
        foreach (DemoManufacturer demo in DemoManufacturers.All)
        {
            db.Manufacturers.Add(demo.ToManufacturer(Mode.Test));
            Manufacturers[demo.Id] = await Join(demo.Slug, demo.ToOrganisation(clock.GetUtcNow()), demo.Name);
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "demo-credentials.json"), JsonSerializer.Serialize(signIns, Indented));
    }

    private Organisation Organisation(string id, OrganisationKind kind, string name, string country, string language, string currency, string zone) =>
        new()
        {
            Id = Id<Organisation>.Of(id),
            Kind = kind,
            Name = name,
            Country = country,
            Language = language,
            Currency = Currency.Of(currency),
            TimeZone = zone,
            CreatedAt = clock.GetUtcNow(),
        };

    private async Task<Actor> Join(string login, Organisation organisation, string name)
    {
        db.Organisations.Add(organisation);
        string email = $"{login}@demo.example";
        var user = new AppUser
        {
            Id = "usr_demo-" + login,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            Language = LocalizedLanguage(organisation.Language),
            CreatedAt = clock.GetUtcNow(),
        };
        IdentityResult created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
        {
            throw new InvalidOperationException("The demo's people could not be created: " + string.Join(", ", created.Errors.Select(e => e.Code)));
        }

        db.Members.Add(new Member { Organisation = organisation.Id, UserId = user.Id, Role = MemberRole.Owner, JoinedAt = clock.GetUtcNow() });
        string key = "mos_test_" + IdSource.NewSecret();
        db.ApiKeys.Add(
            new ApiKey
            {
                Id = ids.New<ApiKey>(),
                Organisation = organisation.Id,
                Mode = Mode.Test,
                Name = "Demo",
                Hash = KeyRing.HashOf(key),
                Hint = key[..13] + "…" + key[^4..],
                Scopes = Scopes.All,
                CreatedAt = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync();
        signIns.Add(new DemoSignIn(organisation.Kind.ToString().ToLowerInvariant(), organisation.Name, email, password, key));
        return new Actor(user.Id, name, organisation.Id, organisation.Kind, MemberRole.Owner, Mode.Test);
    }

    private static string LocalizedLanguage(string language) => Localization.LocalizationRegistration.Languages.Contains(language) ? language : "en";

    private sealed record DemoSignIn(string Role, string Organisation, string Email, string Password, string ApiKey);
}
