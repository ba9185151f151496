using System.Globalization;
using System.Text.RegularExpressions;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.EndToEnd.Harness;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ManufacturingOS.EndToEnd.Journeys;

/// <summary>What a merchant does in the browser, from the upload to the payment.</summary>
internal static partial class Merchants
{
    /// <summary>Sharp on a chest: 2400 px at 300 dpi are 203 mm.</summary>
    public static async Task UploadsADesign(this Tab tab, string file)
    {
        await tab.Go("/merchant/designs");
        await tab.IsLive();
        await tab.Page.GetByLabel("Drop files here, or choose them").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "image/png", Buffer = Artwork.Png(2400, 2400) });
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = Path.GetFileNameWithoutExtension(file) })).ToBeVisibleAsync();
    }

    /// <summary>In the quote builder up to the stage, with the design on it.</summary>
    public static async Task PutsItOnATee(this Tab tab, string design)
    {
        await tab.Go("/merchant/quotes/new");
        await tab.IsLive();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Heavy T-shirt", Exact = true }).ClickAsync();
        ILocator method = tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Screen printing" });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = design, Exact = true }).ClickAsync();
        await tab.Page.GetByTitle("Navy", new() { Exact = true }).ClickAsync();
        await method.CheckAsync();
    }

    /// <summary>Moves the design with the keyboard: each press of an arrow is a millimetre, and the fields follow the picture.</summary>
    public static async Task MovesItByKeyboard(this Tab tab)
    {
        ILocator left = tab.Page.GetByLabel("Left", new() { Exact = true });
        ILocator top = tab.Page.GetByLabel("Top", new() { Exact = true });
        await Expect(tab.Page.Locator("[data-part=tools] > *").First).ToBeAttachedAsync();
        (decimal x, decimal y) = (await Millimetres(left), await Millimetres(top));

        ILocator art = tab.Page.GetByRole(AriaRole.Application);
        await art.PressAsync("ArrowRight");
        await art.PressAsync("ArrowRight");
        await art.PressAsync("Shift+ArrowDown");

        await Expect(left).ToHaveValueAsync((x + 2).ToString("0.#", CultureInfo.InvariantCulture));
        await Expect(top).ToHaveValueAsync((y + 10).ToString("0.#", CultureInfo.InvariantCulture));
    }

    public static async Task EntersPieces(this Tab tab, params (string Size, int Pieces)[] sizes)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enter quantities" }).ClickAsync();
        foreach ((string size, int pieces) in sizes)
        {
            ILocator cell = tab.Page.GetByLabel($"Navy, {size}", new() { Exact = true });
            await cell.FillAsync(pieces.ToString(CultureInfo.InvariantCulture));
            await cell.PressAsync("Tab");
        }

        await Expect(tab.Page.Locator(".size-grid__total")).ToHaveTextAsync(sizes.Sum(s => s.Pieces).ToString(CultureInfo.InvariantCulture));
    }

    public static async Task AsksForPricesToPortland(this Tab tab)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Choose delivery" }).ClickAsync();
        await tab.Page.GetByLabel("Country", new() { Exact = true }).SelectOptionAsync("US");
        ILocator code = tab.Page.GetByLabel("Postal code");
        await code.FillAsync("04101");
        await code.PressAsync("Tab");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show prices" }).ClickAsync();
        await tab.Page.WaitForURLAsync(new Regex("/merchant/quotes/qte_", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(tab.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Options" }).GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
    }

    /// <summary>Orders the option that the quote page recommends.</summary>
    public static async Task<Id<Order>> Orders(this Tab tab)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = OrderFor() }).ClickAsync();
        await tab.Page.GetByLabel("Name or company").FillAsync("Sam Rivera");
        await tab.Page.GetByLabel("Street and number").FillAsync("48 Dock Street");
        await tab.Page.GetByLabel("City").FillAsync("Portland");
        await tab.Page.GetByLabel("State or region").FillAsync("ME");
        await tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = PlaceOrder() }).ClickAsync();
        await tab.Page.WaitForURLAsync(new Regex("/merchant/orders/ord_", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(tab.State()).ToHaveTextAsync("Awaiting payment");
        return Id<Order>.Parse(new Uri(tab.Page.Url).Segments[^1], null);
    }

    /// <summary>From nothing to an order that waits for its payment.</summary>
    public static async Task<Id<Order>> OrdersTees(this Tab tab, string design)
    {
        await tab.UploadsADesign(design + ".png");
        await tab.PutsItOnATee(design);
        await tab.EntersPieces(("M", 72));
        await tab.AsksForPricesToPortland();
        return await tab.Orders();
    }

    public static async Task GoesToPay(this Tab tab)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = Pay() }).ClickAsync();
        await tab.Page.WaitForURLAsync(new Regex("/sandbox/checkout/", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    public static async Task PaysWith(this Tab tab, string card)
    {
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = $"Use card {card}" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("Card number")).ToHaveValueAsync(card);
        await tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = Pay() }).ClickAsync();
    }

    /// <summary>The state beside the title.</summary>
    public static ILocator State(this Tab tab) => tab.Page.Locator("h1 .chip");

    private static async Task<decimal> Millimetres(ILocator field) => decimal.Parse(await field.InputValueAsync(), CultureInfo.InvariantCulture);

    [GeneratedRegex("^Order for ", RegexOptions.None, 1000)]
    private static partial Regex OrderFor();

    [GeneratedRegex("^Place order for ", RegexOptions.None, 1000)]
    private static partial Regex PlaceOrder();

    [GeneratedRegex("^Pay ", RegexOptions.None, 1000)]
    private static partial Regex Pay();
}
