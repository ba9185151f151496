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
/// <see cref="LoadAsync"/>, which runs at the start and again after each announcement of a topic it listens to.
/// </summary>
public abstract class WorkPage : ComponentBase, IDisposable
{
    private readonly List<IDisposable> listening = [];
    private int reloads;

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

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Who works here; set before <see cref="LoadAsync"/>.</summary>
    protected Actor Actor { get; private set; } = null!;

    /// <summary>The last refusal, for the page's alert; cleared by the next verb.</summary>
    protected Refusal? Refusal { get; set; }

    protected bool IsWorking { get; private set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        Actor = PortalClaims.ActorOf((await Authentication).User) ?? throw new InvalidOperationException("A working page needs a member.");
        await LoadAsync();
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync();

    /// <summary>Loads again whenever the topic is announced: an id, the own organisation, or one of <see cref="LiveTopic"/>. Only in a circuit.</summary>
    protected void Listen(string topic)
    {
        if (RendererInfo.IsInteractive)
        {
            listening.Add(Live.Listen(topic, _ => Reload()));
        }
    }

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
        foreach (IDisposable subscription in listening)
        {
            subscription.Dispose();
        }

        listening.Clear();
    }

    /// <summary>Announcements that arrive while one reload is on its way are served by one more.</summary>
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
                await LoadAsync();
                StateHasChanged();
            }
            while (Interlocked.CompareExchange(ref reloads, 0, 1) != 1);
        });
    }
}
