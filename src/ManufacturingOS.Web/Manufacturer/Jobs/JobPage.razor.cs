using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Jobs;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

public partial class JobPage
{
    private JobView? view;
    private bool isMissing;
    private bool isDeclining;
    private bool isCountering;
    private bool isGivingUp;
    private IReadOnlyList<(string Text, string Href)> trail = [];

    [Parameter]
    public string Id { get; set; } = "";

    private string Lead => $"{view!.Job.Number} · {JobWords.Pieces(L, view.Job.Pieces)} · {string.Join(", ", view.Methods.Select(m => Display.Trade("method", m)))}";

    private JobRow Row =>
        new(view!.Job.Id, view.Job.Number, view.Job.Title, view.Job.ThumbnailKey is not null, view.Job.State, view.Job.Pieces, view.Job.Progress, view.Methods, view.Job.Earnings, view.Job.DueOn, view.Job.OfferExpiresAt, view.Country, view.Job.IsRemake);

    /// <summary>What is still to come, the last step first.</summary>
    private IReadOnlyList<(string Text, DateOnly? On)> Expected =>
        view!.Job.State switch
        {
            JobState.Offered => [(L["Expect.Ship"], view.Job.DueOn), (L["Expect.Answer"], null)],
            JobState.Countered => [(L["Expect.Ship"], view.Job.Counter?.ShipsOn ?? view.Job.DueOn), (L["Expect.Counter"], null)],
            JobState.Accepted or JobState.InProduction or JobState.QualityFailed => [(L["Expect.Arrive"], view.Job.Plan.ArrivesOn), (L["Expect.Ship"], view.Job.DueOn), (L["Expect.Check"], null)],
            JobState.Produced => [(L["Expect.Arrive"], view.Job.Plan.ArrivesOn), (L["Expect.Ship"], view.Job.DueOn)],
            JobState.Shipped => [(L["Expect.Release"], null), (L["Expect.Arrive"], view.Job.Plan.ArrivesOn)],
            JobState.Delivered => [(L["Expect.Pay"], null), (L["Expect.Release"], null)],
            JobState.Settled => [(L["Expect.Pay"], null)],
            JobState.PaidOut or JobState.Declined or JobState.Expired or JobState.Failed or JobState.Cancelled => [],
        };

    protected override string Topic => Id;

    protected override void OnInitialized()
    {
        trail = [(L["Inbox.Title"], "/manufacturer")];
        if (view is null && !RendererInfo.IsInteractive)
        {
            Navigation.NotFound();
        }
    }

    protected override async Task LoadAsync()
    {
        view = Id<Job>.TryParse(Id, null, out Id<Job> id) ? await Reader.Read(db => ReadJob.Run(db, Actor, id)) : null;
        isMissing = view is null;
    }

    private async Task Run(IVerb<Done> verb)
    {
        await Do(verb);
        await LoadAsync();
    }

    private async Task Ship(ShipJob verb)
    {
        await Do(verb);
        await LoadAsync();
    }

    private async Task Decline((DeclineReason Reason, string? Note) answer)
    {
        isDeclining = false;
        await Run(new DeclineJob(view!.Job.Id, answer.Reason, answer.Note));
    }

    private async Task Counter(CounterJob verb)
    {
        isCountering = false;
        await Run(verb);
    }

    private async Task GiveUp(string? note)
    {
        isGivingUp = false;
        await Run(new GiveUpJob(view!.Job.Id, note));
    }
}
