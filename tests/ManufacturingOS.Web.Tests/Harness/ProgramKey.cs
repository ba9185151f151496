using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Accounts;
using ManufacturingOS.Infrastructure.Time;
using ManufacturingOS.Web.Api.Contract;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>Gives a program a key as the developers' page would.</summary>
internal static class ProgramKey
{
    public static async Task<HttpClient> ClientFor(Person person, string[] scopes)
    {
        string key = $"mos_{(person.Actor.Mode == Mode.Live ? "live" : "test")}_{IdSource.NewSecret()}";
        await person.Portal.Db(db =>
        {
            db.ApiKeys.Add(
                new ApiKey
                {
                    Id = person.Portal.Services.GetRequiredService<IIds>().New<ApiKey>(),
                    Organisation = person.Organisation.Id,
                    Mode = person.Actor.Mode,
                    Name = "tests",
                    Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))),
                    Hint = key[..9] + "…" + key[^4..],
                    Scopes = scopes.Length > 0 ? scopes : AllScopes(person.Portal),
                    CreatedAt = person.Portal.Clock.GetUtcNow(),
                }
            );
            return Task.CompletedTask;
        });
        HttpClient client = person.Portal.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Every scope that some operation asks for.</summary>
    private static string[] AllScopes(Portal portal) =>
        [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<Needs>()?.Scope).OfType<string>().Distinct().Order()];
}
