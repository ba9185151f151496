using System.Net;
using ManufacturingOS.Web.Tests.Harness;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Tests.Guards;

/// <summary>What an installation must not start with, and how the one that starts answers.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Demo_data_does_not_start_in_production()
    {
        var portal = new ProductionPortal { Settings = { ["Platform:Demo"] = "true" } };
        try
        {
            (await Should.ThrowAsync<OptionsValidationException>(portal.InitializeAsync)).Message.ShouldContain("Platform:Demo");
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task Production_starts_without_any_vendor()
    {
        var portal = new ProductionPortal();
        await portal.InitializeAsync();
        try
        {
            HttpResponseMessage answer = await portal.Visitor().GetAsync(new Uri("/", UriKind.Relative));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_request_for_another_host_is_refused()
    {
        var portal = new ProductionPortal { Settings = { ["AllowedHosts"] = "portal.example" } };
        await portal.InitializeAsync();
        try
        {
            HttpResponseMessage answer = await portal.Visitor().GetAsync(new Uri("/", UriKind.Relative));

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private sealed class ProductionPortal : SqlitePortal
    {
        public override string Environment => "Production";
    }
}
