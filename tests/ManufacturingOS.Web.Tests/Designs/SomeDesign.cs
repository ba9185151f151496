using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Infrastructure.Files;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Designs;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Designs;

internal static class SomeDesign
{
    /// <summary>A design that came in as every other, without the page around it.</summary>
    public static async Task<Id<Design>> ADesign(this Person merchant, byte[]? file = null, string fileName = "logo.png")
    {
        DesignIntake intake = merchant.Portal.Services.GetRequiredService<DesignIntake>();
        using var content = new MemoryStream(file ?? Artwork.Png(width: 2000, height: 1600));
        Outcome<StoredFile> kept = await intake.Keep(content, CancellationToken.None);
        Outcome<Id<Design>> design = await intake.Take(merchant.Actor, kept.Value, DesignLabel.Of(null, fileName, null), CancellationToken.None);
        return design.Value;
    }
}
