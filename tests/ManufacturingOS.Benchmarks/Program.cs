using ManufacturingOS.Benchmarks;

// Ratios against bare endpoints, taken in one run at 32 connections:
//   dotnet run -c Release --project tests/ManufacturingOS.Benchmarks -- "Host=127.0.0.1;Username=postgres;Database=bench"
// The database must be empty: the portal fills it with its demo.
if (args is not [var connection])
{
    Console.Error.WriteLine("Name a PostgreSQL connection string to an empty database.");
    return 1;
}

await using var bare = await BareServer.Start(connection);
await using var portal = await PortalProcess.Start(connection);
await Comparison.Run(bare, portal);
return 0;
