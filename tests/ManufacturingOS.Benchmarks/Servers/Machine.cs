namespace ManufacturingOS.Benchmarks.Servers;

/// <summary>What a figure was taken on: a busy machine makes a figure worth little, so it says so itself.</summary>
internal static class Machine
{
    public static void Describe() => Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {Environment.OSVersion}, load {Load()}");

    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
