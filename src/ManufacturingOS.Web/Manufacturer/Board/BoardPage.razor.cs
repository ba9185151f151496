using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Web.ManufacturerPages.Jobs;
using ManufacturingOS.Web.Verbs.Jobs;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.ManufacturerPages.Board;

public partial class BoardPage
{
    private IReadOnlyList<BoardColumn>? columns;
    private IReadOnlyList<PrintMethod> methods = [];
    private DateOnly today;

    /// <summary>Only jobs of this print method.</summary>
    [SupplyParameterFromQuery(Name = "method")]
    public string? MethodText { get; set; }

    private PrintMethod? Only => Enum.TryParse(MethodText, out PrintMethod method) && Enum.IsDefined(method) ? method : null;

    protected override string Topic => Actor.Organisation.Value;

    protected override Task OnAddressChangedAsync() => LoadAsync();

    protected override async Task LoadAsync()
    {
        today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<BoardColumn> all = await Reader.Read(db => ReadBoard.Run(db, Actor, Clock.GetUtcNow()));
        methods = [.. all.SelectMany(c => c.Jobs).SelectMany(j => j.Methods).Distinct().Order()];
        columns = Only is { } method ? [.. all.Select(c => c with { Jobs = [.. c.Jobs.Where(j => j.Methods.Contains(method))] })] : all;
    }

    private string CountOf(BoardColumn column) => JobWords.Counted(L, "Board.Jobs", column.Jobs.Count);

    private static string HeadOf(JobState state) => "column-" + state;

    private async Task Start(JobRow job)
    {
        await Do(new StartJob(job.Id));
        await LoadAsync();
    }
}
