using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Organisations;

public enum OrganisationKind
{
    Merchant,
    Manufacturer,

    /// <summary>The platform itself: its members are administrators.</summary>
    Platform,
}

/// <summary>A business on one side of the market. People act as members of it; everything it owns carries its id.</summary>
public sealed class Organisation : IIdentified
{
    public static string IdPrefix => "org";

    public required Id<Organisation> Id { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    /// <summary>BCP 47; mails and tickets are written in it.</summary>
    public required string Language { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>IANA name; deadlines are told in it.</summary>
    public required string TimeZone { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }
}

public enum MemberRole
{
    /// <summary>May do everything, members, keys and payout details included.</summary>
    Owner,

    /// <summary>Does the daily work.</summary>
    Staff,
}

/// <summary>A person's place in an organisation.</summary>
public sealed class Member
{
    public required Id<Organisation> Organisation { get; init; }

    public required string UserId { get; init; }

    public required MemberRole Role { get; set; }

    public DateTimeOffset JoinedAt { get; init; }
}
