using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Infrastructure.Payments;

/// <summary>A provider's message that something happened to one of its objects: a hint to read that object again.</summary>
public sealed record ProviderEvent(string Provider, string EventId, string Type, string ObjectId, Mode Mode, string Body);

/// <summary>Where events of all providers arrive: each is stored once and worked on afterwards.</summary>
public interface IProviderEvents
{
    Task Receive(ProviderEvent arrived, CancellationToken cancelled);
}
