using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;
using ManufacturingOS.Domain.Organisations;

namespace ManufacturingOS.Planning.Routing;

/// <summary>
/// A snapshot of the verified manufacturers of one mode, ordered by id, with an index from (method, blank) to those who do it. Cheap
/// to build (one pass over the capabilities), cheap to ask; never changes, so that many quotes share one.
/// </summary>
public sealed class ManufacturerDirectory
{
    private readonly Dictionary<(PrintMethod Method, string Blank), List<Press>> presses = [];
    private readonly Dictionary<Id<Organisation>, ListedManufacturer> byId = [];

    /// <param name="mode">Manufacturers of the other mode are left out, and so are unverified and suspended ones.</param>
    public ManufacturerDirectory(Mode mode, IEnumerable<ListedManufacturer> manufacturers)
    {
        Mode = mode;
        Manufacturers = [.. manufacturers.Where(m => m.IsVerified && m.Mode == mode).OrderBy(m => m.Id)];
        for (int place = 0; place < Manufacturers.Count; place++)
        {
            ListedManufacturer manufacturer = Manufacturers[place];
            byId.Add(manufacturer.Id, manufacturer);
            foreach (Capability capability in manufacturer.Capabilities)
            {
                foreach (string blank in capability.Blanks)
                {
                    (presses.TryGetValue((capability.Method, blank), out List<Press>? list) ? list : presses[(capability.Method, blank)] = []).Add(new Press(place, capability));
                }
            }
        }
    }

    public Mode Mode { get; }

    /// <summary>By id, ascending: the place in this list is the manufacturer's short name inside one plan.</summary>
    public IReadOnlyList<ListedManufacturer> Manufacturers { get; }

    public ListedManufacturer? Find(Id<Organisation> id) => byId.GetValueOrDefault(id);

    /// <summary>Every press for the method that holds the blank, by the manufacturer's place, ascending.</summary>
    public IReadOnlyList<Press> PressesFor(PrintMethod method, string blank) => presses.TryGetValue((method, blank), out List<Press>? list) ? list : [];

    /// <summary>The methods in which somebody decorates this blank, in the order of the enum.</summary>
    public IEnumerable<PrintMethod> MethodsOn(Blank blank) => blank.Methods.Where(method => presses.ContainsKey((method, blank.Slug)));
}

/// <summary>One capability of the manufacturer at a place of the directory.</summary>
public readonly record struct Press(int Manufacturer, Capability Capability);
