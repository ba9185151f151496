using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ManufacturingOS.Web.Components;

/// <summary>A page that lives in a circuit, inside a frame that does not. Stands in the imports of the folders of working pages.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractivePageAttribute : RenderModeAttribute
{
    public override IComponentRenderMode Mode => RenderMode.InteractiveServer;
}
