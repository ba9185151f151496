namespace ManufacturingOS.Infrastructure.Files;

/// <summary>What the store holds: the content's hash is its name.</summary>
public sealed record StoredFile(string Sha256, long Bytes);
