using System.Globalization;

namespace ManufacturingOS.Infrastructure.Payments;

/// <summary>
/// Names one attempt at one command: <c>refund:rfd_…:1</c>. It is the idempotency key at the provider. The attempt rises only after a
/// definite refusal, because a provider stores refusals too and would repeat them for ever.
/// </summary>
public readonly record struct OperationId(string Kind, string Entity, int Attempt = 1)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Entity}:{Attempt}");
}
