using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Specs.Planning.Builders;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>People and their organisations; a test names only what matters to it.</summary>
public static class PortalPeople
{
    private static int count;

    public static Task<Person> AMerchant(this Portal portal, string country = "US", string language = "en") =>
        Join(portal, NewOrganisation(portal, OrganisationKind.Merchant, country, language, Currency.Usd));

    public static Task<Person> AnAdmin(this Portal portal) => Join(portal, NewOrganisation(portal, OrganisationKind.Platform, "DE", "en", Currency.Usd));

    /// <summary>A verified manufacturer with one press; <paramref name="like"/> changes what the house makes, where and for how much.</summary>
    internal static async Task<Person> AManufacturer(this Portal portal, Func<AManufacturer, AManufacturer>? like = null, string language = "en")
    {
        Id<Organisation> id = portal.Services.GetRequiredService<IIds>().New<Organisation>();
        AManufacturer house = new(id.Value[(Organisation.IdPrefix.Length + 1)..]);
        house = like?.Invoke(house) ?? house;
        Person owner = await Join(portal, NewOrganisation(portal, OrganisationKind.Manufacturer, house.Country, language, house.Currency, id));
        await portal.Db(db =>
        {
            db.Manufacturers.Add(house.Manufacturer);
            return Task.CompletedTask;
        });

        // Written past the verbs, so nobody else tells those who keep the directory in memory.
        portal.Services.GetRequiredService<LiveUpdates>().Announce([LiveTopic.Directory]);
        return owner;
    }

    /// <summary>One more member of the same organisation.</summary>
    public static Task<Person> AColleague(this Person owner, MemberRole role = MemberRole.Staff) => Join(owner.Portal, owner.Organisation, role, isNew: false);

    private static Organisation NewOrganisation(Portal portal, OrganisationKind kind, string country, string language, Currency currency, Id<Organisation>? id = null) =>
        new()
        {
            Id = id ?? portal.Services.GetRequiredService<IIds>().New<Organisation>(),
            Kind = kind,
            Name = $"{kind} {Interlocked.Increment(ref count)}",
            Country = country,
            Language = language,
            Currency = currency,
            TimeZone = "UTC",
            CreatedAt = portal.Clock.GetUtcNow(),
        };

    private static async Task<Person> Join(Portal portal, Organisation organisation, MemberRole role = MemberRole.Owner, bool isNew = true)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        int number = Interlocked.Increment(ref count);
        var user = new AppUser
        {
            UserName = $"person{number}@example.test",
            Email = $"person{number}@example.test",
            EmailConfirmed = true,
            DisplayName = $"Person {number}",
            Language = organisation.Language,
            CreatedAt = portal.Clock.GetUtcNow(),
        };
        IdentityResult result = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, Person.Password);
        result.Succeeded.ShouldBeTrue(string.Join(' ', result.Errors.Select(e => e.Description)));
        await portal.Db(db =>
        {
            if (isNew)
            {
                db.Organisations.Add(organisation);
            }

            db.Members.Add(new Member { Organisation = organisation.Id, UserId = user.Id, Role = role, JoinedAt = portal.Clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        return new Person(portal, user, organisation, PortalClaims.ActorOf(principal)!);
    }
}
