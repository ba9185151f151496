using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Live;
using ManufacturingOS.Web.Account;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace ManufacturingOS.Web.Components;

/// <summary>
/// What every working page needs: who acts, reading, verbs, and to be told when what it shows has changed. A page overrides
/// <see cref="LoadAsync"/>, which runs at the start and again after each announcement of its <see cref="Topic"/>.
/// </summary>
public abstract partial class WorkPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    private IDisposable? listening;
    private int reloads;
    private bool isStarted;

    [Inject]
    protected Reader Reader { get; set; } = null!;

    [Inject]
    protected VerbRunner Verbs { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected Display Display { get; set; } = null!;

    [Inject]
    private LiveUpdates Live { get; set; } = null!;

    [Inject]
    private ILogger<WorkPage> Logger { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Who works here; set before <see cref="LoadAsync"/>.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>The last refusal, for the page's alert; cleared by the next verb.</summary>
    protected Refusal? Refusal { get; set; }

    protected bool IsWorking { get; private set; }

    /// <summary>What the page shows: an id, the own organisation, or one of <see cref="LiveTopic"/>; null for what nobody else changes.</summary>
    protected virtual string? Topic => null;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Loads before the first picture: what was drawn on the server stays in the browser until the live page can draw the same.
    /// </summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (isStarted)
        {
            await OnAddressChangedAsync();
        }
        else
        {
            isStarted = true;
            await StartAsync();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync();

    /// <summary>The open page was given another address or query; a list reads again.</summary>
    protected virtual Task OnAddressChangedAsync() => Task.CompletedTask;

    /// <summary>Runs a verb for the actor; a refusal is kept for the page's alert. Answers the value, or <c>default</c> when refused.</summary>
    protected async Task<TResult?> Do<TResult>(IVerb<TResult> verb)
    {
        if (IsWorking)
        {
            return default;
        }

        IsWorking = true;
        Refusal = null;
        try
        {
            Outcome<TResult> outcome = await Verbs.Run(Actor, verb);
            Refusal = outcome.Refusal;
            return outcome.IsOk ? outcome.Value : default;
        }
        finally
        {
            IsWorking = false;
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref listening, null)?.Dispose();
    }

    private async Task StartAsync()
    {
        Actor = PortalClaims.ActorOf((await Authentication).User) ?? throw new InvalidOperationException("A working page needs a member.");
        if (RendererInfo.IsInteractive && Topic is { } topic)
        {
            // Before the first look: what changes during it is looked at again, and after it, else the older look could end last.
            reloads = 1;
            listening = Live.Listen(topic, _ => Reload());
        }

        await LoadAsync();
        if (Interlocked.Exchange(ref reloads, 0) > 1)
        {
            Reload();
        }
    }

    /// <summary>Announcements that arrive while one reload is on its way are served by one more; a look that fails is tried again.</summary>
    private void Reload()
    {
        if (Interlocked.Increment(ref reloads) > 1)
        {
            return;
        }

        _ = InvokeAsync(async () =>
        {
            do
            {
                Interlocked.Exchange(ref reloads, 1);
                try
                {
                    await LoadAsync();
                    StateHasChanged();
                }
                catch (Exception exception) when (listening is not null)
                {
                    Log.ReloadFailed(Logger, exception, Topic);
                    Interlocked.Increment(ref reloads);
                    await Task.Delay(PauseAfterFault, TimeProvider.System);
                }
            }
            while (listening is not null && Interlocked.CompareExchange(ref reloads, 0, 1) != 1);
        });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An open page could not read {Topic} again; it tries once more")]
        public static partial void ReloadFailed(ILogger logger, Exception exception, string? topic);
    }
}
