using System.Security.Cryptography;
using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace ManufacturingOS.Web.Quotes;

/// <summary>Signs quotes with a key of the installation, so that an altered row is noticed when it is ordered.</summary>
public sealed class QuoteSigning(IServiceScopeFactory scopes)
{
    private const string SettingName = "quote-signing-key";
    private byte[]? key;

    public Quote Sign(
        Id<Quote> id,
        Id<Organisation> organisation,
        Mode mode,
        QuoteRequest request,
        IReadOnlyList<QuoteOption> options,
        DateTimeOffset createdAt,
        DateTimeOffset validUntil
    ) =>
        new()
        {
            Id = id,
            Organisation = organisation,
            Mode = mode,
            Request = request,
            Options = options,
            CreatedAt = createdAt,
            ValidUntil = validUntil,
            Signature = SignatureOf(id, organisation, mode, request, options, validUntil),
        };

    public bool IsGenuine(Quote quote) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(quote.Signature),
            Encoding.ASCII.GetBytes(SignatureOf(quote.Id, quote.Organisation, quote.Mode, quote.Request, quote.Options, quote.ValidUntil))
        );

    private string SignatureOf(Id<Quote> id, Id<Organisation> organisation, Mode mode, QuoteRequest request, IReadOnlyList<QuoteOption> options, DateTimeOffset validUntil)
    {
        // Milliseconds: both databases keep them, neither keeps more than microseconds.
        string document = $"{id}|{organisation}|{mode}|{validUntil.ToUnixTimeMilliseconds()}|{Json.Write(request)}|{Json.Write(options)}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(document)));
    }

    private byte[] Key()
    {
        if (key is not null)
        {
            return key;
        }

        using IServiceScope scope = scopes.CreateScope();
        AppDbContext db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        string value =
            db.Settings.AsNoTracking().FirstOrDefault(s => s.Name == SettingName)?.Value
            ?? throw new InvalidOperationException("The signing key of quotes is made when the database is prepared.");
        return key = Convert.FromHexString(value);
    }

    /// <summary>Makes the key once per installation; of several nodes that start at once, the first one's key stays.</summary>
    public static async Task PrepareAsync(AppDbContext db)
    {
        string fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await db.Database.ExecuteSqlAsync($"INSERT INTO settings (name, value) VALUES ({SettingName}, {fresh}) ON CONFLICT DO NOTHING");
    }
}
