using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Domain.Manufacturers;

/// <summary>What a blank costs, by pieces of that blank in the job, with upcharges by size class (2 = 2XL …) and for colours other than white.</summary>
/// <param name="Blank">Slug of the blank.</param>
public sealed record BlankRate(string Blank, IReadOnlyList<BlankStep> Ladder, Money ColourUpcharge, IReadOnlyDictionary<int, Money> SizeUpcharges);

public sealed record BlankStep(int From, decimal Price);
