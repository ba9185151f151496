using System.Net;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Tests.Harness.Pages;
using ManufacturingOS.Web.Verbs.Accounts;
using Microsoft.EntityFrameworkCore;
using static ManufacturingOS.Web.Tests.Account.AccountForms;

namespace ManufacturingOS.Web.Tests.Account;

public abstract class MembersOfAnOrganisation(Portal portal)
{
    [Fact]
    public async Task An_invited_stranger_joins_by_the_link_with_the_offered_role()
    {
        Person owner = await portal.AMerchant(language: "de");
        HttpClient browser = await owner.Browser();
        Page opened = await browser.Open("/account/members");
        opened.Status.ShouldBe(HttpStatusCode.OK, string.Join('\n', portal.Errors.All));
        Page invited = await opened.Send(Named("invite"), ("Input.Email", "kim@nordlicht.example"), ("Input.Role", "Staff"));
        await portal.Drain();
        HttpClient kim = portal.Visitor();

        Page joined = await (await kim.Open(portal.LinkTo("kim@nordlicht.example"))).Send(Named("accept"), ("Input.Name", "Kim Lee"), ("Input.Password", GoodPassword));

        invited.LeadsTo().ShouldBe("/account/members?done=invited");
        portal.Mails.LatestTo("kim@nordlicht.example").Subject.ShouldContain("lädt Sie");
        (await joined.Follow()).LeadsTo().ShouldBe("/merchant");
        Member member = await portal.Db(db => db.Members.SingleAsync(m => m.Organisation == owner.Organisation.Id && m.UserId != owner.User.Id));
        member.Role.ShouldBe(MemberRole.Staff);
        (await kim.Open("/account/members")).LeadsTo()!.ShouldContain("/account/denied");
    }

    [Fact]
    public async Task An_invitation_works_once_and_not_after_it_was_withdrawn_or_its_week_is_over()
    {
        Person owner = await portal.AMerchant();
        string used = await Invite(owner, "used@nordlicht.example");
        string withdrawn = await Invite(owner, "withdrawn@nordlicht.example");
        string replaced = await Invite(owner, "replaced@nordlicht.example");
        await Invite(owner, "replaced@nordlicht.example");
        await (await portal.Visitor().Open(used)).Send(Named("accept"), ("Input.Name", "First"), ("Input.Password", GoodPassword));
        Id<Invitation> id = await portal.Db(db => db.Invitations.Where(i => i.Email == "withdrawn@nordlicht.example").Select(i => i.Id).SingleAsync());
        await (await (await owner.Browser()).Open($"/account/invitations/{id}")).Send(Named("cancel"));
        string expired = await Invite(owner, "expired@nordlicht.example");

        var titles = new List<string>();
        foreach (string link in new[] { used, withdrawn, replaced })
        {
            titles.Add((await portal.Visitor().Open(link)).Title);
        }

        await portal.Advance(InviteMemberHandler.HoldsFor);
        titles.Add((await portal.Visitor().Open(expired)).Title);

        titles.ShouldAllBe(t => t == "This invitation no longer works");
    }

    [Fact]
    public async Task Who_belongs_to_an_organisation_already_cannot_join_a_second()
    {
        Person owner = await portal.AMerchant();
        Person elsewhere = await portal.AMerchant();
        string link = await Invite(owner, elsewhere.Email);
        HttpClient browser = await elsewhere.Browser();

        Page page = await (await browser.Open(link)).Send(Named("join"));

        page.Faults().ShouldHaveSingleItem().ShouldContain("already belong to an organisation");
    }

    [Fact]
    public async Task The_last_owner_can_neither_leave_nor_step_down()
    {
        Person owner = await portal.AMerchant();
        await owner.AColleague();

        (await portal.Run(owner.Actor, new RemoveMember(owner.User.Id))).Refusal!.Code.ShouldBe("last-owner");
        (await portal.Run(owner.Actor, new ChangeRole(owner.User.Id, MemberRole.Staff))).Refusal!.Code.ShouldBe("last-owner");
    }

    [Fact]
    public async Task Of_two_owners_who_remove_each_other_at_once_one_stays()
    {
        Person one = await portal.AMerchant();
        Person two = await one.AColleague(MemberRole.Owner);

        await Task.WhenAll(portal.Run(one.Actor, new RemoveMember(two.User.Id)), portal.Run(two.Actor, new RemoveMember(one.User.Id)));

        (await portal.Db(db => db.Members.CountAsync(m => m.Organisation == one.Organisation.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_member_is_out_within_a_minute()
    {
        Person owner = await portal.AMerchant();
        Person colleague = await owner.AColleague();
        HttpClient browser = portal.Visitor();
        await browser.SignIn(colleague.Email, Person.Password);

        await (await (await owner.Browser()).Open($"/account/members/{colleague.User.Id}")).Send(Named("remove"));
        await portal.Advance(TimeSpan.FromSeconds(61));

        (await browser.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_member_of_another_organisation_is_not_found()
    {
        Person owner = await portal.AMerchant();
        Person stranger = await portal.AMerchant();

        (await (await owner.Browser()).Open($"/account/members/{stranger.User.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Run(owner.Actor, new RemoveMember(stranger.User.Id))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task Staff_cannot_invite()
    {
        Person staff = await (await portal.AMerchant()).AColleague();

        (await portal.Run(staff.Actor, new InviteMember("x@nordlicht.example", MemberRole.Owner))).Refusal!.Code.ShouldBe("owners-only");
    }

    private async Task<string> Invite(Person owner, string email)
    {
        (await portal.Run(owner.Actor, new InviteMember(email, MemberRole.Staff))).IsOk.ShouldBeTrue();
        await portal.Drain();
        return portal.LinkTo(email);
    }
}

public sealed class MembersOfAnOrganisationOnSqlite(SqlitePortal portal) : MembersOfAnOrganisation(portal), IClassFixture<SqlitePortal>;

public sealed class MembersOfAnOrganisationOnPostgres(PostgresPortal portal) : MembersOfAnOrganisation(portal), IClassFixture<PostgresPortal>;
