using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Quotes;

namespace ManufacturingOS.Pricing;

/// <summary>What a set of lines asks of whoever makes them: pieces by design and location, by blank, and their weight. Belongs to no rate card.</summary>
public sealed class JobOutline
{
    private JobOutline() { }

    /// <summary>Refused when a blank, a colour or a size is not in the catalogue.</summary>
    /// <param name="find">Looks a blank up; the catalogue when left out.</param>
    public static Outcome<JobOutline> Of(IReadOnlyList<QuoteLine> lines, Func<Id<Blank>, Blank?>? find = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new JobOutline();
    }
}
