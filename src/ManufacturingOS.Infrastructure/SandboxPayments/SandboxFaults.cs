using System.Collections.Concurrent;

namespace ManufacturingOS.Infrastructure.SandboxPayments;

public enum SandboxFault
{
    /// <summary>Nothing reaches the provider, and nobody can tell.</summary>
    LoseRequest,

    /// <summary>The provider does the work; its answer is lost.</summary>
    LoseAnswer,

    /// <summary>The provider refuses, for now.</summary>
    RefuseForNow,

    /// <summary>The provider refuses, for good.</summary>
    Refuse,
}

/// <summary>What goes wrong with the next commands to the sandbox, in this order: how the portal behaves then can be tried out.</summary>
public sealed class SandboxFaults
{
    private readonly ConcurrentQueue<SandboxFault> next = new();

    public void Next(SandboxFault fault) => next.Enqueue(fault);

    internal SandboxFault? Take() => next.TryDequeue(out SandboxFault fault) ? fault : null;
}
