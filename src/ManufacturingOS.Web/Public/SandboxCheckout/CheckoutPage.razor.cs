using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.SandboxPayments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Checkout = ManufacturingOS.Infrastructure.SandboxPayments.SandboxCheckout;

namespace ManufacturingOS.Web.Public.SandboxCheckout;

/// <summary>
/// The sandbox company's own page. It knows its checkout and nothing of orders or accounts, keeps no card number, and sends the buyer back
/// when it is done; the portal hears of the result by the event alone.
/// </summary>
public partial class CheckoutPage
{
    private Checkout? checkout;
    private Refusal? refusal;

    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Fills a test card in.</summary>
    [SupplyParameterFromQuery(Name = "card")]
    public string? TestCard { get; set; }

    [SupplyParameterFromForm(FormName = "card")]
    private CardForm? Card { get; set; }

    [SupplyParameterFromForm(FormName = "bank", Name = "Answer")]
    private string? Answer { get; set; }

    private bool IsOpen => checkout?.Status == SandboxCheckoutStatus.Open;

    [Inject]
    private SandboxBuyer Buyer { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IOptions<PlatformOptions> Platform { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        checkout = await Buyer.Find(Id, CancellationToken.None);
        if (checkout is null)
        {
            Navigation.NotFound();
            return;
        }

        Card ??= SandboxCard.ByName(TestCard) is { } card ? new CardForm { Number = card.Number, Expiry = CardForm.AnExpiry(Clock), Cvc = "123" } : new CardForm();
    }

    private async Task Pay()
    {
        (SandboxCard? card, refusal) = Card!.Read(Clock);
        if (card is not null)
        {
            await Show(await Buyer.Pay(Id, card, CancellationToken.None));
            Card = new CardForm();
        }
    }

    private async Task AnswerBank() => await Show(await Buyer.AnswerBank(Id, Answer == "yes", CancellationToken.None));

    private Task Show(Checkout? after)
    {
        checkout = after;
        if (after is { Status: SandboxCheckoutStatus.Succeeded })
        {
            Navigation.NavigateTo(Back(after.SuccessUrl));
        }

        return Task.CompletedTask;
    }

    /// <summary>Under the portal's own address the way back is relative, so that it also holds under its other names.</summary>
    private string Back(string url)
    {
        string portal = Platform.Value.PublicUrl.TrimEnd('/');
        return url.StartsWith(portal + "/", StringComparison.Ordinal) ? url[portal.Length..] : url;
    }
}
