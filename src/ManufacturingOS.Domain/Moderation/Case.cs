using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Domain.Moderation;

public enum CaseDecision
{
    Approved,
    Rejected,
}

/// <summary>A design that a rule holds for an administrator: the rule and its evidence are shown to both sides.</summary>
public sealed class Case : IIdentified
{
    public static string IdPrefix => "cas";

    public required Id<Case> Id { get; init; }

    public required Id<Design> Design { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public Mode Mode { get; init; }

    /// <summary>Code of the rule: <c>brand-name</c>, <c>blocked-file</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What the rule saw: the word, the hash.</summary>
    public required string Evidence { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public CaseDecision? Decision { get; set; }

    public string? DecisionNote { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public long Version { get; set; }
}
