using System.Net;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Accounts;
using Microsoft.EntityFrameworkCore;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public sealed class ApiKeys(SqlitePortal portal) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task A_key_is_shown_once_and_only_its_hash_is_kept()
    {
        Person owner = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignIn(owner.Email, Person.Password);

        Page created = await (await browser.Open("/account/keys/new")).Send(Named("key"), ("Input.Name", "Shop"), ("Input.Scopes", "true"));
        string secret = created.Find("#secret").TextContent;
        ApiKey key = await portal.Db(db => db.ApiKeys.SingleAsync(k => k.Organisation == owner.Organisation.Id));
        Page list = await browser.Open("/account/keys");

        secret.ShouldMatch("^mos_test_[0-9a-z]{52}$");
        key.Hash.ShouldBe(SecretHash.Of(secret));
        key.Hint.ShouldBe($"mos_test_…{secret[^4..]}");
        list.Text.ShouldContain(key.Hint);
        list.Text.ShouldNotContain(secret);
        created.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        List<string> audit = await portal.Db(db => db.Audit.Where(a => a.Subject == key.Id.Value).Select(a => a.Act).ToListAsync());
        audit.ShouldBe([nameof(CreateApiKey)]);
    }

    [Fact]
    public async Task A_revoked_key_is_marked_and_open_nodes_hear_of_it()
    {
        Person owner = await portal.AMerchant();
        Outcome<CreatedApiKey> created = await portal.Run(owner.Actor, new CreateApiKey("Shop", ["orders:read"]));
        HttpClient browser = await owner.Browser();

        Page revoked = await (await browser.Open($"/account/keys/{created.Value.Id}/revoke")).Send(Named("revoke"));

        revoked.LeadsTo().ShouldBe("/account/keys?done=revoked");
        (await portal.Db(db => db.ApiKeys.SingleAsync(k => k.Id == created.Value.Id))).RevokedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_organisations_key_is_not_found()
    {
        Person owner = await portal.AMerchant();
        Person stranger = await portal.AMerchant();
        Id<ApiKey> key = (await portal.Run(owner.Actor, new CreateApiKey("Shop", ["orders:read"]))).Value.Id;

        (await (await stranger.Browser()).Open($"/account/keys/{key}/revoke")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Run(stranger.Actor, new RevokeApiKey(key))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Db(db => db.ApiKeys.SingleAsync(k => k.Id == key))).RevokedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_key_cannot_get_a_scope_of_another_side()
    {
        Person owner = await portal.AMerchant();

        (await portal.Run(owner.Actor, new CreateApiKey("Shop", ["orders:read", "admin:write"]))).Refusal!.Code.ShouldBe("scope-unknown");
        (await portal.Run(owner.Actor, new CreateApiKey("Shop", []))).Refusal!.Code.ShouldBe("scopes-missing");
        (await portal.Run(owner.Actor, new CreateApiKey("Shop", ["orders:read"], new DateOnly(2020, 1, 1)))).Refusal!.Code.ShouldBe("expiry-past");
    }

    [Fact]
    public async Task Creating_a_key_asks_who_it_is_when_the_proof_is_old()
    {
        Person owner = await portal.AMerchant();
        HttpClient browser = portal.Visitor();
        await browser.SignIn(owner.Email, Person.Password);
        Page open = await browser.Open("/account/keys/new");
        await portal.Advance(TimeSpan.FromMinutes(6));

        Page stale = await open.Send(Named("key"), ("Input.Name", "Shop"), ("Input.Scopes", "true"));

        stale.LeadsTo()!.ShouldContain("/account/prove");
        (await portal.Db(db => db.ApiKeys.AnyAsync(k => k.Organisation == owner.Organisation.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Staff_see_no_keys()
    {
        Person staff = await (await portal.AMerchant()).AColleague();

        (await (await staff.Browser()).Open("/account/keys")).LeadsTo()!.ShouldContain("/account/denied");
    }
}
