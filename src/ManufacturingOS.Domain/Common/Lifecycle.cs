namespace ManufacturingOS.Domain.Common;

/// <summary>Who may use a verb: a side of the market, an administrator, or the system itself (deadlines, provider events).</summary>
[Flags]
public enum Side
{
    None = 0,
    Merchant = 1,
    Manufacturer = 2,
    Admin = 4,
    System = 8,
}

/// <summary>
/// One table per aggregate: <c>(state, verb) -> state</c>. A wrong transition is refused, never ignored, and the list of allowed
/// actions is read from the same table.
/// </summary>
public sealed class Lifecycle<TState, TVerb>
    where TState : struct, Enum
    where TVerb : struct, Enum
{
    private readonly string subject;
    private readonly Dictionary<(TState, TVerb), TState> arrows = [];
    private readonly Dictionary<TVerb, Side> sides = [];

    public Lifecycle(string subject, IEnumerable<(TVerb Verb, Side By, TState[] From, TState To)> rows)
    {
        this.subject = subject;
        foreach ((TVerb verb, Side by, TState[] from, TState to) in rows)
        {
            sides[verb] = sides.GetValueOrDefault(verb) | by;
            foreach (TState state in from)
            {
                arrows.Add((state, verb), to);
            }
        }
    }

    /// <summary>Every arrow of the table, for documents and for the test that compares them.</summary>
    public IEnumerable<(TState From, TVerb Verb, TState To, Side By)> Arrows => arrows.Select(a => (a.Key.Item1, a.Key.Item2, a.Value, sides[a.Key.Item2]));

    public bool Allows(TState state, TVerb verb) => arrows.ContainsKey((state, verb));

    /// <summary>The state after the verb, or a refusal with the current state and what is allowed now.</summary>
    public Outcome<TState> Next(TState state, TVerb verb) =>
        arrows.TryGetValue((state, verb), out TState next)
            ? next
            : Refusal.Conflict("wrong-state", ("subject", subject), ("state", state), ("verb", verb), ("allowed", string.Join(", ", VerbsFrom(state))));

    /// <summary>The verbs that a side may use in a state, in the order of the enum.</summary>
    public IEnumerable<TVerb> VerbsFor(TState state, Side side) => VerbsFrom(state).Where(v => (sides[v] & side) != Side.None);

    /// <summary>The verbs that a side could ever use, with the answer whether now is the time.</summary>
    public IEnumerable<(TVerb Verb, bool Allowed)> ActionsFor(TState state, Side side) =>
        Enum.GetValues<TVerb>().Where(v => (sides.GetValueOrDefault(v) & side) != Side.None).Select(v => (v, Allows(state, v)));

    private IEnumerable<TVerb> VerbsFrom(TState state) => Enum.GetValues<TVerb>().Where(v => Allows(state, v));
}
