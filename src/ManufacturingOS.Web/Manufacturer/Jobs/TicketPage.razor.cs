using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.ManufacturerPages.Jobs;

public partial class TicketPage
{
    private JobView? view;

    [Parameter]
    public string Id { get; set; } = "";

    private string JobAddress => Navigation.ToAbsoluteUri($"/manufacturer/jobs/{view!.Job.Id}").AbsoluteUri;

    private string TitleText => Display.Fill(L["Ticket.Title"], [("number", view!.Job.Number)]);

    protected override void OnInitialized()
    {
        if (view is null && !RendererInfo.IsInteractive)
        {
            Navigation.NotFound();
        }
    }

    protected override async Task LoadAsync() => view = Id<Job>.TryParse(Id, null, out Id<Job> id) ? await Reader.Read(db => ReadJob.Run(db, Actor, id)) : null;
}
