using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ManufacturingOS.Web.Components;

/// <summary>
/// One of our scripts, attached to an element for as long as its component lives: the module exports <c>attach(element, dotnet)</c> and
/// answers with something that has <c>dispose()</c>. A component may go at any moment, also while its script is still on its way.
/// </summary>
internal sealed class AttachedScript<T>(IJSRuntime scripts, string module) : IAsyncDisposable
    where T : class
{
    private DotNetObjectReference<T>? listener;
    private IJSObjectReference? loaded;
    private IJSObjectReference? attached;
    private bool gone;

    /// <param name="to">Whose <see cref="JSInvokableAttribute"/> methods the script calls.</param>
    public async Task Attach(ElementReference element, T to)
    {
        listener = DotNetObjectReference.Create(to);
        try
        {
            loaded = await scripts.InvokeAsync<IJSObjectReference>("import", module);
            attached = gone ? null : await loaded.InvokeAsync<IJSObjectReference>("attach", element, listener);
        }
        catch (JSDisconnectedException)
        {
            gone = true;
        }

        if (gone)
        {
            await Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await Release();
    }

    private async Task Release()
    {
        (IJSObjectReference? script, IJSObjectReference? file) = (attached, loaded);
        (attached, loaded) = (null, null);
        try
        {
            if (script is not null)
            {
                await script.InvokeVoidAsync("dispose");
                await script.DisposeAsync();
            }

            if (file is not null)
            {
                await file.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the script with it.
        }

        listener?.Dispose();
    }
}
