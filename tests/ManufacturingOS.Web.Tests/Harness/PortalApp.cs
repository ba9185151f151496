using ManufacturingOS.Infrastructure.Live;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ManufacturingOS.Web.Tests.Harness;

/// <summary>The app as it is, with its folder in a temporary place, no demo data, and the logs in a list.</summary>
internal sealed class PortalApp(Portal portal) : WebApplicationFactory<Program>
{
    public Uri Address { get; private set; } = new("http://localhost");

    public void Start()
    {
        if (portal.OnRealPort)
        {
            UseKestrel(0);
            StartServer();
            Address = new Uri(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
            ClientOptions.BaseAddress = Address;
        }
        else
        {
            _ = Server;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(portal.Environment);
        builder.UseSetting("Platform:DataFolder", portal.Folder);
        builder.UseSetting("Platform:Demo", "false");
        builder.UseSetting("Account:EvenAnswerMilliseconds", "0");
        foreach ((string name, string? value) in portal.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(portal.Errors));
        builder.ConfigureServices(services =>
        {
            // A password costs 50 ms to check in earnest, and tests make many people.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            if (!portal.WorksInBackground)
            {
                RemoveBackgroundWork(services);
            }
        });
    }

    /// <summary>All but the messenger between nodes, which works on nothing by itself.</summary>
    private static void RemoveBackgroundWork(IServiceCollection services)
    {
        foreach (ServiceDescriptor hosted in services.Where(s => s.ServiceType == typeof(IHostedService)).ToList())
        {
            Type type = hosted.ImplementationType ?? hosted.ImplementationFactory?.GetType().GenericTypeArguments[1] ?? hosted.ImplementationInstance!.GetType();
            if (type != typeof(PostgresLive) && type.Assembly.GetName().Name!.StartsWith("ManufacturingOS.", StringComparison.Ordinal))
            {
                services.Remove(hosted);
            }
        }
    }
}
