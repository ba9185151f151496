using System.Globalization;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Verbs.Simulation;

/// <summary>Moves the clock of a test installation ahead, so that deadlines fall; refused where real orders live.</summary>
[By(Side.Admin | Side.Merchant | Side.Manufacturer, "test:write")]
public sealed record AdvanceClock(TimeSpan By) : IVerb<DateTimeOffset>
{
    public const string SettingName = "clock-offset";
}

internal sealed class AdvanceClockHandler(AppDbContext db, IOptions<PlatformOptions> platform) : IHandler<AdvanceClock, DateTimeOffset>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public async Task<Outcome<DateTimeOffset>> Handle(AdvanceClock verb, VerbContext context)
    {
        if (!platform.Value.Demo || context.Actor.Mode != Mode.Test)
        {
            return Refusal.NotFound("simulation-off");
        }

        if (verb.By <= TimeSpan.Zero || verb.By > Longest)
        {
            return Refusal.Invalid("clock-step-out-of-range", "/seconds", ("days", Longest.Days));
        }

        Setting? setting = await db.Settings.FirstOrDefaultAsync(s => s.Name == AdvanceClock.SettingName, context.Cancelled);
        long before = setting is null ? 0 : long.Parse(setting.Value, CultureInfo.InvariantCulture);
        string after = checked(before + verb.By.Ticks).ToString(CultureInfo.InvariantCulture);
        if (setting is null)
        {
            db.Settings.Add(new Setting { Name = AdvanceClock.SettingName, Value = after });
        }
        else
        {
            setting.Value = after;
        }

        context.Audit(nameof(AdvanceClock), verb.By.ToString());
        db.ChangedTopics.Add(LiveTopic.Clock);
        return context.Now + verb.By;
    }
}
