using System.Security.Cryptography;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Files;

namespace ManufacturingOS.Specs.Files;

public sealed class LocalFileStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mos-files-");
    private readonly LocalFileStore store;

    public LocalFileStoreTests() => store = new LocalFileStore(Path.Combine(folder.FullName, "files"), TimeProvider.System);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_saved_comes_back_under_its_hash()
    {
        byte[] content = Content(300_000);
        StoredFile saved = (await Save(content)).Value;
        saved.ShouldBe(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length));
        (await store.ExistsAsync(saved.Sha256)).ShouldBeTrue();
        (await Read(saved.Sha256)).ShouldBe(content);
        (await store.WithLocalPathAsync(saved.Sha256, (path, token) => File.ReadAllBytesAsync(path, token))).ShouldBe(content);
    }

    [Fact]
    public async Task The_same_content_is_kept_once_also_when_it_comes_many_times_at_once()
    {
        byte[] content = Content(100_000);
        Outcome<StoredFile>[] saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Save(content)));
        saved.Select(outcome => outcome.Value.Sha256).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        Kept().ShouldBe(1);
    }

    [Fact]
    public async Task Too_much_is_refused_as_soon_as_it_is_seen_and_leaves_nothing()
    {
        using CountingStream endless = new();
        Refusal refusal = (await store.SaveAsync(endless, 1_000_000)).Refusal.ShouldNotBeNull();
        (refusal.Kind, refusal.Code, refusal.Values["limit"]).ShouldBe((RefusalKind.TooLarge, FileRefusal.TooBig, 1_000_000L));
        endless.Given.ShouldBeLessThan(1_300_000);
        Kept().ShouldBe(0);
    }

    [Fact]
    public async Task Exactly_as_much_as_allowed_is_taken() => (await store.SaveAsync(new MemoryStream(Content(1000)), 1000)).IsOk.ShouldBeTrue();

    [Fact]
    public async Task Nothing_is_refused() => (await Save([])).Refusal.ShouldNotBeNull().Code.ShouldBe(FileRefusal.Empty);

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        using BreakingStream broken = new();
        await Should.ThrowAsync<IOException>(() => store.SaveAsync(broken, 1_000_000));
        Kept().ShouldBe(0);
    }

    [Fact]
    public async Task Damaged_content_is_never_taken_for_good()
    {
        string sha256 = (await Save(Content(5000))).Value.Sha256;
        string path = Directory.GetFiles(folder.FullName, sha256, SearchOption.AllDirectories).ShouldHaveSingleItem();
        byte[] damaged = File.ReadAllBytes(path);
        damaged[2500] ^= 1;
        File.WriteAllBytes(path, damaged);
        await Should.ThrowAsync<InvalidDataException>(() => Read(sha256));
        await Should.ThrowAsync<InvalidDataException>(() => store.WithLocalPathAsync(sha256, (_, _) => Task.FromResult(true)));

        (await Save(Content(5000))).IsOk.ShouldBeTrue();
        (await Read(sha256)).ShouldBe(Content(5000), "saving the same content again mends it");
    }

    [Fact]
    public async Task What_is_not_there_is_told_apart()
    {
        string unknown = new('0', 64);
        (await store.OpenAsync(unknown)).ShouldBeNull();
        (await store.ExistsAsync(unknown)).ShouldBeFalse();
        (await store.DeleteAsync(unknown)).ShouldBeFalse();
        await Should.ThrowAsync<FileNotFoundException>(() => store.WithLocalPathAsync(unknown, (_, _) => Task.FromResult(true)));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public async Task Only_a_hash_is_a_name(string name) => await Should.ThrowAsync<ArgumentException>(() => store.OpenAsync(name));

    [Fact]
    public async Task Deleted_is_gone()
    {
        string sha256 = (await Save(Content(10))).Value.Sha256;
        (await store.DeleteAsync(sha256)).ShouldBeTrue();
        (await store.ExistsAsync(sha256)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_sweep_takes_what_is_old_and_unreferenced_and_parts_that_were_left()
    {
        string used = (await Save(Content(10))).Value.Sha256, unused = (await Save(Content(11))).Value.Sha256, young = (await Save(Content(12))).Value.Sha256;
        string part = Path.Combine(folder.FullName, "files", "incoming", "left-over");
        File.WriteAllBytes(part, [1]);
        foreach (string path in Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(young, StringComparison.Ordinal)))
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        }

        int gone = await store.SweepAsync((sha256, _) => ValueTask.FromResult(sha256 == used), TimeSpan.FromDays(1));
        gone.ShouldBe(2);
        (await store.ExistsAsync(used), await store.ExistsAsync(unused), await store.ExistsAsync(young), File.Exists(part)).ShouldBe((true, false, true, false));
    }

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) + (i >> 8)))];

    private Task<Outcome<StoredFile>> Save(byte[] content) => store.SaveAsync(new MemoryStream(content), 1_000_000);

    private async Task<byte[]> Read(string sha256)
    {
        await using Stream stream = (await store.OpenAsync(sha256)).ShouldNotBeNull();
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private int Kept() => Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Length;

    private sealed class CountingStream : EndlessStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }
    }

    private sealed class BreakingStream : EndlessStream
    {
        private int reads;

        public override int Read(byte[] buffer, int offset, int count) => reads++ < 2 ? count : throw new IOException("The connection is gone.");
    }

    private abstract class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(new byte[buffer.Length], 0, buffer.Length));
    }
}
