using System.Net;
using ManufacturingOS.Web.Tests.Harness;

namespace ManufacturingOS.Web.Tests.Designs;

/// <summary>A portal that takes small files only, on a real port: what is too large must be refused before it is held anywhere.</summary>
public sealed class SmallUploadsPortal : SqlitePortal
{
    public const int Limit = 200_000;

    public SmallUploadsPortal() => Settings["Imaging:MaxBytes"] = Limit.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override bool OnRealPort => true;

    public string Incoming => Path.Combine(Folder, "files", "incoming");
}

public sealed class OversizedUploadsTests(SmallUploadsPortal portal) : IClassFixture<SmallUploadsPortal>
{
    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_refused_before_it_is_read()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        UploadAnswer answer = await browser.Upload(new byte[SmallUploadsPortal.Limit * 3]);

        (answer.Status, answer.ContentType, answer.Code).ShouldBe((413, "application/problem+json", "file-too-big"));
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_does_not_say_how_large_it_is_is_cut_off_at_the_limit()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();
        using var endless = new WithoutLength(SmallUploadsPortal.Limit + 20_000);

        UploadAnswer answer = await browser.Upload(endless, "huge.png");

        (answer.Status, answer.Code).ShouldBe((413, "file-too-big"));
        answer.Detail.ShouldContain("195");
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_just_below_the_limit_is_looked_at()
    {
        using HttpClient browser = await (await portal.AMerchant()).Browser();

        // Zeros are no picture, but small enough to be asked.
        (await browser.Upload(new byte[SmallUploadsPortal.Limit])).Code.ShouldBe("artwork-type");
    }

    private string[] Leftovers() => Directory.Exists(portal.Incoming) ? Directory.GetFiles(portal.Incoming) : [];

    /// <summary>Sent in chunks: no Content-Length says how much comes.</summary>
    private sealed class WithoutLength(int bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] chunk = new byte[10_000];
            for (int sent = 0; sent < bytes; sent += chunk.Length)
            {
                await stream.WriteAsync(chunk);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
