using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Verbs.Jobs;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

public partial class InboxPage
{
    private Inbox? inbox;
    private JobRow? declining;

    protected override string Topic => Actor.Organisation.Value;

    protected override async Task LoadAsync() => inbox = await Reader.Read(db => ReadInbox.Run(db, Actor, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)));

    private async Task Accept(JobRow job)
    {
        await Do(new AcceptJob(job.Id));
        await LoadAsync();
    }

    private async Task Decline((DeclineReason Reason, string? Note) answer)
    {
        if (declining is { } job)
        {
            declining = null;
            await Do(new DeclineJob(job.Id, answer.Reason, answer.Note));
            await LoadAsync();
        }
    }
}
