using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Domain.Jobs;

/// <summary>The part of an order that is given to one manufacturer. A part that is offered again is a new job that replaces the old one.</summary>
public sealed class Job : IIdentified
{
    public static string IdPrefix => "job";

    public required Id<Job> Id { get; init; }

    public required Id<Order> Order { get; init; }

    /// <summary>The merchant's organisation; manufacturers see only its country.</summary>
    public required Id<Organisation> Merchant { get; init; }

    public required Id<Organisation> Manufacturer { get; init; }

    public Mode Mode { get; init; }

    public required string Number { get; init; }

    public JobState State { get; set; }

    public required PlannedJob Plan { get; set; }

    public required string Title { get; init; }

    public string? ThumbnailKey { get; init; }

    public int Pieces { get; init; }

    /// <summary>What the manufacturer gets, in its own currency; fixed at the offer, or by a counter-offer that was accepted.</summary>
    public required Money Earnings { get; set; }

    /// <summary>What the job is worth in the order's currency: this much leaves the held funds for production and freight at release.</summary>
    public required Money Value { get; set; }

    /// <summary>The day it must leave the house.</summary>
    public DateOnly DueOn { get; set; }

    public DateTimeOffset OfferedAt { get; init; }

    public DateTimeOffset OfferExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? ProducedAt { get; set; }

    public DateTimeOffset? ShippedAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The payout that its earnings were gathered into.</summary>
    public Id<Payments.Payout>? Payout { get; set; }

    /// <summary>Pieces made so far, 0 to <see cref="Pieces"/>.</summary>
    public int Progress { get; set; }

    /// <summary>What the manufacturer proposed instead; open while the job is countered.</summary>
    public CounterOffer? Counter { get; set; }

    public DeclineReason? DeclineReason { get; set; }

    public string? DeclineNote { get; set; }

    /// <summary>Latest quality check: counts and photos.</summary>
    public QualityCheck? Quality { get; set; }

    /// <summary>The job whose part this one took over.</summary>
    public Id<Job>? Replaces { get; init; }

    /// <summary>Set on a remake after a claim: made at the platform's cost, not released from the held funds again.</summary>
    public bool IsRemake { get; init; }

    public long Version { get; set; }
}

public enum DeclineReason
{
    NoCapacity,
    BlankOutOfStock,
    ArtworkUnsuitable,
    PriceTooLow,
    DateTooSoon,
    Other,
}

/// <summary>Pieces counted at the end of the line. Failed pieces are made again from the spare ones or re-run.</summary>
/// <param name="Photos">Keys in the file store.</param>
public sealed record QualityCheck(int Passed, int Failed, string? Note, IReadOnlyList<string> Photos, DateTimeOffset At);
