namespace ManufacturingOS.Infrastructure.Payments;

/// <summary>
/// What became of a command to a provider. There are three answers, not two: a lost answer is neither success nor failure, and to treat it
/// as one of them pays twice or never.
/// </summary>
public abstract record ProviderResult<T>
{
    private ProviderResult() { }

    /// <summary>The provider executed it, now or (<paramref name="Replayed"/>) when it was asked before with the same key.</summary>
    public sealed record Succeeded(T Value, bool Replayed = false) : ProviderResult<T>;

    /// <summary>
    /// Definitely not executed. A new attempt needs a new attempt number; it makes sense only if <paramref name="RetryableLater"/>.
    /// <paramref name="Missing"/> names the setting that is missing, where that is the reason.
    /// </summary>
    public sealed record Refused(string Code, bool RetryableLater = false, string? Missing = null) : ProviderResult<T>;

    /// <summary>It may or may not have been executed: ask again with the same key and the same request, never with a new one.</summary>
    public sealed record Unknown(string Reason) : ProviderResult<T>;
}
