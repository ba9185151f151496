using ManufacturingOS.Domain.Common;
using ManufacturingOS.Web.Localization;
using ManufacturingOS.Web.Verbs.Accounts;
using Microsoft.AspNetCore.Components;

namespace ManufacturingOS.Web.Account.Pages;

public partial class CreateKey
{
    private CreatedApiKey? created;

    [SupplyParameterFromForm]
    private Form Input { get; set; } = null!;

    [Inject]
    private Display Display { get; set; } = null!;

    private IReadOnlyList<string> Offered => Scopes.For(PortalClaims.ActorOf(HttpContext.User)!.Kind);

    /// <summary>As a program sends it, the secret left out.</summary>
    private string HeaderLine => $"Authorization: Bearer {created!.Secret[..9]}…";

    protected override Task LoadAsync()
    {
        Input ??= new Form();
        AskForProof();
        return Task.CompletedTask;
    }

    private async Task CreateAsync()
    {
        if (IsFresh && await RunAsMember(new CreateApiKey(Input.Name, Input.Scopes, Input.Expires)) is { IsOk: true } outcome)
        {
            created = outcome.Value;
            HttpContext.Response.Headers.CacheControl = "no-store";
        }
    }

    private IEnumerable<Refusal> Faults(string pointer) => Refusal is null ? [] : new[] { Refusal }.Concat(Refusal.Others).Where(r => r.Pointer == pointer);

    private sealed class Form
    {
        public string Name { get; set; } = "";

        public List<string> Scopes { get; set; } = [];

        public DateOnly? Expires { get; set; }
    }
}
