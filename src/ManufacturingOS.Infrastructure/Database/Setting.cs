namespace ManufacturingOS.Infrastructure.Database;

/// <summary>A value of the installation that all nodes share, for example the offset of the test clock or the signing key of quotes.</summary>
public sealed class Setting
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}

/// <summary>A key of ASP.NET's data protection, shared by all nodes.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>The stored answer of a request with an <c>Idempotency-Key</c>.</summary>
public sealed class IdempotentAnswer
{
    public required string Organisation { get; init; }

    public required string Route { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, route and body.</summary>
    public required string Fingerprint { get; init; }

    public int Status { get; set; }

    public string? Body { get; set; }

    public string? Location { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A quote being built, so that a lost connection loses nothing; one per draft address.</summary>
public sealed class QuoteDraft : Domain.Common.IIdentified
{
    public static string IdPrefix => "drf";

    public required Domain.Common.Id<QuoteDraft> Id { get; init; }

    public required Domain.Common.Id<Domain.Organisations.Organisation> Organisation { get; init; }

    public Domain.Common.Mode Mode { get; init; }

    /// <summary>The builder's own JSON.</summary>
    public required string Body { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Press minutes of one manufacturer, method and week: what is taken, and how much there is.</summary>
public sealed class CapacitySlot
{
    public required Domain.Common.Id<Domain.Organisations.Organisation> Manufacturer { get; init; }

    public required Domain.Catalog.PrintMethods.PrintMethod Method { get; init; }

    /// <summary>The Monday.</summary>
    public required DateOnly Week { get; init; }

    public int UsedMinutes { get; set; }

    /// <summary>Set when the manufacturer changed this week by hand; else its weekly capacity holds.</summary>
    public int? LimitMinutes { get; set; }
}
