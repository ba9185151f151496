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

/// <summary>
/// What is known of a call with an <c>Idempotency-Key</c>: who works on it, which verbs it has committed, and its answer. A key belongs to
/// an organisation and a mode.
/// </summary>
public sealed class IdempotentAnswer
{
    /// <summary>Organisation and mode.</summary>
    public required string Organisation { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The try that holds the key: only it may commit under the key, so that one given up for dead has no effect any more.</summary>
    public required string Run { get; init; }

    /// <summary>Nothing committed yet, the effect committed, or the HTTP status of the answer.</summary>
    public int Status { get; set; }

    /// <summary>Verbs that committed together with this row, with their results: enough to give the answer again.</summary>
    public string? Results { get; set; }

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
