using System.Text.Json.Nodes;

namespace ManufacturingOS.Web.Tests.Database;

/// <summary>How PostgreSQL went about a query, as <c>EXPLAIN (ANALYZE, FORMAT JSON)</c> tells it.</summary>
internal sealed record QueryPlan(AskedQuery Query, string Text)
{
    private readonly IReadOnlyList<JsonNode> steps = [.. Below(JsonNode.Parse(Text)![0]!["Plan"]!)];

    /// <summary>Tables that were read from end to end.</summary>
    public IEnumerable<string> ReadWhole => steps.Where(s => Kind(s) == "Seq Scan").Select(s => s["Relation Name"]!.GetValue<string>());

    public bool Sorts => steps.Any(s => Kind(s) is "Sort" or "Incremental Sort");

    /// <summary>Rows of the tables that were looked at, those included that were then left out.</summary>
    public double RowsOf(IEnumerable<string> tables) => steps.Where(s => tables.Contains(s["Relation Name"]?.GetValue<string>())).Sum(s => (Number(s, "Actual Rows") + Number(s, "Rows Removed by Filter") + Number(s, "Rows Removed by Index Recheck")) * Number(s, "Actual Loops"));

    public static async Task<QueryPlan> Of(ManyRows portal, AskedQuery query) => new(query, (string)(await portal.Ask("EXPLAIN (ANALYZE, FORMAT JSON) " + query.Sql, query.Parameters))!);

    public override string ToString() => Query.Sql + Environment.NewLine + Text;

    private static string Kind(JsonNode step) => step["Node Type"]!.GetValue<string>();

    private static double Number(JsonNode step, string name) => step[name]?.GetValue<double>() ?? 0;

    private static IEnumerable<JsonNode> Below(JsonNode step) => (step["Plans"]?.AsArray() ?? []).SelectMany(s => Below(s!)).Prepend(step);
}
