using ManufacturingOS.Benchmarks.Bare;
using ManufacturingOS.Benchmarks.Circuits;
using ManufacturingOS.Benchmarks.Comparison;
using ManufacturingOS.Benchmarks.Lists;
using ManufacturingOS.Benchmarks.Memory;
using ManufacturingOS.Benchmarks.Quotes;

// dotnet run -c Release --project tests/ManufacturingOS.Benchmarks -- compare "Host=127.0.0.1;Username=postgres;Database=bench"
// What each one measures and what is hoped for stands in docs/benchmarks.md. The connection string is that of somebody who may create
// databases: each benchmark works in one of its own, named after the one given, and drops it at the end.
switch (args)
{
    case ["bare", var connection, var address]:
        await BareServer.Run(connection, address);
        return 0;
    case ["compare", var connection]:
        await RatesBesideBare.Run(connection);
        return 0;
    case ["circuits", var connection]:
        await CircuitMemory.Run(connection);
        return 0;
    case ["live", var connection]:
        await TimeToOpenPages.Run(connection);
        return 0;
    case ["memory", var connection, .. var settings]:
        await IdleMemory.Run(connection, settings);
        return 0;
    case ["lists", var connection]:
        await OrderLists.Run(connection);
        return 0;
    case ["quote"]:
        InstantQuote.Run();
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say which: compare, circuits, live, memory or lists with a PostgreSQL connection string, or quote.");
        return 1;
}
