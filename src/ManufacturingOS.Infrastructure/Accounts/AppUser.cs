using Microsoft.AspNetCore.Identity;

namespace ManufacturingOS.Infrastructure.Accounts;

/// <summary>A person who signs in. What they may do follows from their membership.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>What to call them; shown to their own organisation.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>BCP 47; empty means the browser decides.</summary>
    public string Language { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }
}
