using System.Globalization;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.ManufacturerPages.Jobs;
using ManufacturingOS.Web.Verbs.Manufacturers;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

public partial class CapacityPage
{
    private const int DaysShown = 8;

    private IReadOnlyList<PrintMethod> methods = [];
    private IReadOnlyList<WeekLoad> weeks = [];
    private Dictionary<PrintMethod, int> usual = [];
    private int leadDays;
    private DateOnly? newHoliday;
    private DateOnly today;
    private WeekLoad? editing;
    private int weekMinutes;

    /// <summary>The print method whose weeks are shown.</summary>
    [SupplyParameterFromQuery(Name = "method")]
    public string? MethodText { get; set; }

    /// <summary>Days off that are still to come, the next one first.</summary>
    private IReadOnlyList<DateOnly> Coming => [.. Stored!.Capacity.Holidays.Where(d => d >= today).Order()];

    private PrintMethod Shown => Enum.TryParse(MethodText, out PrintMethod method) && methods.Contains(method) ? method : methods[0];

    private string EditTitle => Display.Fill(L["Cap.Week.Title"], [("date", editing is null ? "" : Display.Date(editing.Monday)), ("method", methods.Count == 0 ? "" : Display.Trade("method", Shown))]);

    private string EditHint => Display.Fill(L["Cap.Week.Hint"], [("used", Display.Number(editing?.Used ?? 0))]);

    protected override string Topic => Actor.Organisation.Value;

    protected override Task OnAddressChangedAsync() => LoadAsync();

    protected override async Task Show(Manufacturer stored)
    {
        today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        methods = [.. stored.Capabilities.Select(c => c.Method).Distinct().Order()];
        if (IsFresh)
        {
            usual = new Dictionary<PrintMethod, int>(stored.Capacity.MinutesPerWeek);
            leadDays = stored.LeadDays;
        }

        weeks = methods.Count == 0 ? [] : await Reader.Read(db => ReadWeeks.Run(db, stored, Shown, today));
    }

    private string SubOf(WeekLoad week) =>
        string.Join(
            " · ",
            new[]
            {
                week.Holidays > 0 ? JobWords.Counted(L, "Cap.DaysOff", week.Holidays) : null,
                week.ByHand ? L["Cap.ByHand"].Value : null,
                week.IsNow ? L["Cap.Now"].Value : null,
            }.OfType<string>()
        );

    private string ChangeLabel(WeekLoad week) => Display.Fill(L["Cap.Change.Label"], [("date", Display.Date(week.Monday))]);

    private string Hours(int minutes) => Display.Fill(L["Cap.Hours"], [("hours", Display.Number(decimal.Round(minutes / 60m, 1)))]);

    private void Edit(WeekLoad week)
    {
        editing = week;
        weekMinutes = week.Limit;
    }

    private void SetUsual(PrintMethod method, string? typed)
    {
        if (int.TryParse(typed, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out int minutes))
        {
            usual[method] = minutes;
        }
    }

    private Task SaveWeek() => Save(new SaveWeeklyCapacity(usual.Where(u => methods.Contains(u.Key)).ToDictionary()));

    private async Task SaveLimit(int? minutes)
    {
        if (editing is { } week)
        {
            editing = null;
            await Save(new SetWeekLimit(Shown, week.Monday, minutes));
        }
    }

    private async Task AddHoliday()
    {
        if (newHoliday is { } day)
        {
            newHoliday = null;
            await Save(new SetHolidays([.. Stored!.Capacity.Holidays, day]));
        }
    }

    private Task RemoveHoliday(DateOnly day) => Save(new SetHolidays([.. Stored!.Capacity.Holidays.Where(d => d != day)]));
}
