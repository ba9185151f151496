namespace ManufacturingOS.Web.Merchant.Quotes.Builder;

/// <summary>The steps of the builder, in order; their names stand in the address in lower case.</summary>
public enum BuilderStep
{
    Product,
    Place,
    Pieces,
    Delivery,
}

public static class BuilderSteps
{
    public static string Name(this BuilderStep step) =>
        step switch
        {
            BuilderStep.Product => "product",
            BuilderStep.Place => "place",
            BuilderStep.Pieces => "pieces",
            BuilderStep.Delivery => "delivery",
        };

    public static BuilderStep? Find(string? name) => Enum.GetValues<BuilderStep>().Where(s => s.Name() == name).Select(s => (BuilderStep?)s).FirstOrDefault();

    /// <summary>Where a refusal is mended: the step and the line that its pointer leads to; null when it is no part of the draft.</summary>
    public static (BuilderStep Step, int Line)? Of(string? pointer)
    {
        string[] parts = (pointer ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["lines", var at, "decorations", ..] when int.TryParse(at, out int line) => (BuilderStep.Place, line + 1),
            ["lines", var at, "variants", ..] when int.TryParse(at, out int line) => (BuilderStep.Pieces, line + 1),
            ["lines", var at, ..] when int.TryParse(at, out int line) => (BuilderStep.Product, line + 1),
            ["lines"] => (BuilderStep.Product, 1),
            ["destination", ..] or ["needBy"] or ["need_by"] or ["currency"] => (BuilderStep.Delivery, 1),
            _ => null,
        };
    }
}
