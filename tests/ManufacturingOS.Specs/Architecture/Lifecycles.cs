using System.Reflection;
using ManufacturingOS.Domain.Claims;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Orders;

namespace ManufacturingOS.Specs.Architecture;

/// <summary>What must be true of every table of states.</summary>
public sealed class Lifecycles
{
    /// <summary>Where each life may begin and where it may end; a state that is neither has a way in and a way out.</summary>
    private static readonly Dictionary<Type, (Enum[] Starts, Enum[] Ends)> Known = new()
    {
        [typeof(OrderLifecycle)] = ([OrderState.AwaitingPayment], [OrderState.Closed, OrderState.Cancelled]),
        [typeof(JobLifecycle)] = ([JobState.Offered], [JobState.PaidOut, JobState.Declined, JobState.Expired, JobState.Failed, JobState.Cancelled]),
        [typeof(ClaimLifecycle)] = ([ClaimState.Open], [ClaimState.Resolved, ClaimState.Withdrawn]),

        // A rule decides where a design begins; a decision can always be changed.
        [typeof(DesignLifecycle)] = ([DesignState.Held, DesignState.Approved], []),
    };

    public static TheoryData<Type> Tables =>
        [.. typeof(Lifecycle<,>).Assembly.GetTypes().Where(t => t.GetProperty("Table", BindingFlags.Public | BindingFlags.Static)?.PropertyType is { IsGenericType: true } p && p.GetGenericTypeDefinition() == typeof(Lifecycle<,>))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_state_can_be_reached(Type table)
    {
        var arrows = ArrowsOf(table);
        HashSet<Enum> reached = [.. Known[table].Starts];
        while (arrows.FirstOrDefault(a => reached.Contains(a.From) && !reached.Contains(a.To)) is { To: not null } next)
        {
            reached.Add(next.To);
        }

        States(table).Except(reached).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_state_but_the_listed_ends_leads_on(Type table)
    {
        IEnumerable<Enum> stuck = States(table).Where(s => !ArrowsOf(table).Any(a => Equals(a.From, s) && !Equals(a.To, s)));

        stuck.ShouldBe(Known[table].Ends, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_verb_stands_in_the_table_and_belongs_to_somebody(Type table)
    {
        var arrows = ArrowsOf(table);

        arrows.Where(a => a.By == Side.None).ShouldBeEmpty();
        Verbs(table).Except(arrows.Select(a => a.Verb)).ShouldBeEmpty();
    }

    private static List<(Enum From, Enum Verb, Enum To, Side By)> ArrowsOf(Type table) => (List<(Enum, Enum, Enum, Side)>)Call(nameof(Read), table);

    private static IEnumerable<Enum> States(Type table) => Enum.GetValues(Types(table)[0]).Cast<Enum>();

    private static IEnumerable<Enum> Verbs(Type table) => Enum.GetValues(Types(table)[1]).Cast<Enum>();

    private static Type[] Types(Type table) => table.GetProperty("Table")!.PropertyType.GetGenericArguments();

    private static object Call(string method, Type table) =>
        typeof(Lifecycles).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Types(table)).Invoke(null, [table.GetProperty("Table")!.GetValue(null)])!;

    private static List<(Enum From, Enum Verb, Enum To, Side By)> Read<TState, TVerb>(Lifecycle<TState, TVerb> table)
        where TState : struct, Enum
        where TVerb : struct, Enum => [.. table.Arrows.Select(a => ((Enum)a.From, (Enum)a.Verb, (Enum)a.To, a.By))];
}
