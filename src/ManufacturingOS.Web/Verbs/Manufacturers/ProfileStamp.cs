using System.Security.Cryptography;
using System.Text.Json;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Verbs.Manufacturers;

/// <summary>
/// Names the content of a part of the profile. The row's version would not do: it also moves when the scorecard counts a job, and nobody's
/// prices have changed by that.
/// </summary>
internal static class ProfileStamp
{
    private const int Digits = 24;

    public static string Of<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part, Json.Options)))[..Digits];

    /// <summary>The refusal for a caller who saw another content than there is now; nobody is asked to have seen anything.</summary>
    public static Refusal? Differs<T>(string? known, T part) => known is null || known == Of(part) ? null : new Refusal(RefusalKind.Stale, "changed-meanwhile");
}
