using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Payments;

/// <summary>Which company serves new payments of a mode, and which one served an old one.</summary>
public sealed class PaymentProviders(IEnumerable<IPaymentProvider> providers, Func<Mode, string> choice)
{
    private readonly Dictionary<string, IPaymentProvider> byName = providers.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public IPaymentProvider For(Mode mode) => byName[choice(mode)];

    /// <exception cref="InvalidOperationException">A payment was made with a provider that is no longer configured.</exception>
    public IPaymentProvider Named(string name) =>
        byName.TryGetValue(name, out IPaymentProvider? provider) ? provider : throw new InvalidOperationException($"The payment provider {name} is not configured any more.");
}
