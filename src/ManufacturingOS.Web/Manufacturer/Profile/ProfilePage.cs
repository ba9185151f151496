using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Web.Components;
using ManufacturingOS.Web.Verbs.Running;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>A page that shows and changes a part of the own making side. What is typed is only replaced when it was saved.</summary>
public abstract class ProfilePage : WorkPage
{
    /// <summary>The making side as it is stored; <c>null</c> while it is read, and for an organisation without one.</summary>
    protected Manufacturer? Stored { get; private set; }

    /// <summary>True after the last change was kept, until the next one.</summary>
    protected bool IsSaved { get; private set; }

    /// <summary>True when the form is to be filled anew: at the start and after a save, but not when others changed something meanwhile.</summary>
    protected bool IsFresh { get; private set; } = true;

    protected override async Task LoadAsync()
    {
        Stored = await Reader.Read(db => db.Manufacturers.FirstOrDefaultAsync(m => m.Id == Actor.Organisation && m.Mode == Actor.Mode));
        if (Stored is not null)
        {
            await Show(Stored);
            IsFresh = false;
        }
    }

    /// <summary>Fills the form from what is stored.</summary>
    protected abstract Task Show(Manufacturer stored);

    protected async Task Save<TResult>(IVerb<TResult> verb)
    {
        IsSaved = false;
        await Do(verb);
        IsSaved = Refusal is null;
        if (IsSaved)
        {
            IsFresh = true;
            await LoadAsync();
        }
    }
}
