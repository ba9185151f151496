using System.Diagnostics;
using ManufacturingOS.Infrastructure.Imaging;
using ManufacturingOS.Infrastructure.Imaging.Vips;

namespace ManufacturingOS.Specs.Imaging;

[Collection(nameof(EngineTests))]
public sealed class AvailabilityTests
{
    private static readonly ImagingOptions options = new() { WorkerAssembly = "ManufacturingOS.Specs.dll" };

    [Fact]
    public void The_delivered_engine_does_everything()
    {
        ImagingAvailability availability = Engine.Instance.Availability;
        (availability.Raster, availability.Vector, availability.Missing, availability.Remedy).ShouldBe((true, true, string.Empty, string.Empty));
        Version.Parse(availability.Version.ShouldNotBeNull()).ShouldBeGreaterThanOrEqualTo(VipsLibrary.LeastForVectors);
    }

    [Fact]
    public void Without_a_library_it_says_what_was_looked_for_and_how_to_mend_it()
    {
        ImagingAvailability availability = CheckAvailability.Of(new VipsLibrary.Started(null, null, ["native/libvips.so", "libvips.so.42"]), options);
        (availability.Raster, availability.Vector).ShouldBe((false, false));
        availability.Missing.ShouldContain("libvips.so.42");
        availability.Remedy.ShouldContain("npm ci");
    }

    [Theory]
    [InlineData("8.13.3", false, false)]
    [InlineData("8.14.1", true, false)]
    [InlineData("8.17.2", true, false)]
    [InlineData("8.17.3", true, true)]
    [InlineData("8.18.7", true, true)]
    public void An_old_library_does_what_it_can_do_safely(string version, bool raster, bool vector)
    {
        ImagingAvailability availability = CheckAvailability.Of(new VipsLibrary.Started(Version.Parse(version), "libvips.so.42", []), options);
        (availability.Raster, availability.Vector, availability.Missing.Length == 0).ShouldBe((raster, vector, vector));
    }

    [Fact]
    public void A_missing_worker_switches_vectors_off()
    {
        ImagingAvailability availability = CheckAvailability.Of(new VipsLibrary.Started(new Version(8, 18, 7), "x", []), new ImagingOptions { WorkerAssembly = "nowhere.dll" });
        (availability.Raster, availability.Vector).ShouldBe((true, false));
        availability.Missing.ShouldContain("nowhere.dll");
    }

    [Fact]
    public async Task A_process_that_finds_no_library_lives_on_and_says_so()
    {
        IReadOnlyList<string> command = WorkerCommand.For(options);
        ProcessStartInfo start = new(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[VipsLibrary.PathVariable] = "/nowhere/libvips.so";
        using Process process = Process.Start(start).ShouldNotBeNull();
        await process.StandardInput.WriteLineAsync("{\"Drawing\":\"a.svg\",\"Picture\":\"a.png\",\"MaxPx\":10,\"MaxPixels\":100}");
        process.StandardInput.Close();
        string answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        answer.ShouldStartWith(ImageWorker.Ready);
        answer.ShouldContain("no library");
        process.ExitCode.ShouldBe(1);
    }
}
