using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Web.Account.Guarding;
using ManufacturingOS.Web.Verbs.Accounts;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Account.Pages;

public sealed record MemberRow(string Id, string Name, string Email, MemberRole Role, bool TwoFactor);

public partial class Members
{
    private List<MemberRow> members = [];
    private List<Invitation> invitations = [];

    [SupplyParameterFromForm]
    private Form Input { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private SignInBrake Brake { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>The members of one organisation, owners first.</summary>
    public static IQueryable<MemberRow> Of(AppDbContext db, Domain.Common.Id<Organisation> organisation) =>
        db.Members.Where(m => m.Organisation == organisation)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { m, u })
            .OrderBy(x => x.m.JoinedAt)
            .Select(x => new MemberRow(x.u.Id, x.u.DisplayName, x.u.Email!, x.m.Role, x.u.TwoFactorEnabled));

    protected override async Task LoadAsync()
    {
        Input ??= new Form();
        Actor actor = PortalClaims.ActorOf(HttpContext.User)!;
        DateTimeOffset now = Clock.GetUtcNow();
        members = await Reader.Read(db => Of(db, actor.Organisation).ToListAsync());
        invitations = await Reader.Read(db => db.Invitations.Where(i => i.Organisation == actor.Organisation && i.AcceptedAt == null && i.ExpiresAt > now).OrderBy(i => i.Id).ToListAsync());
    }

    private async Task InviteAsync()
    {
        if (!Brake.MayAskForMail(HttpContext))
        {
            Refusal = Domain.Common.Refusal.Conflict("too-many-tries");
        }
        else if ((await RunAsMember(new InviteMember(Input.Email, Input.Role))).IsOk)
        {
            Navigation.NavigateTo("/account/members?done=invited");
        }
    }

    private sealed class Form
    {
        public string Email { get; set; } = "";

        public MemberRole Role { get; set; } = MemberRole.Staff;
    }
}
