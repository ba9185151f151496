namespace ManufacturingOS.Web.Components;

/// <summary>What a control inside a <see cref="Field"/> carries: its id, and which texts describe it.</summary>
public sealed record FieldControl(string Id, IReadOnlyDictionary<string, object> Attributes);
