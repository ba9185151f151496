using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Mail;

public static partial class MailRegistration
{
    /// <param name="dataFolder">The folder that the app writes into; mails go into <c>mail</c> below it unless configured.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, Func<IServiceProvider, string> dataFolder)
    {
        services
            .AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations()
            .Validate(o => o.Transport != MailTransportKind.Smtp || o.Smtp.Host.Length > 0, "Mail:Transport is Smtp, but Mail:Smtp:Host names no server.")
            .ValidateOnStart();
        services.AddSingleton(provider => Choose(provider, dataFolder(provider)));
        return services;
    }

    private static IMailTransport Choose(IServiceProvider provider, string dataFolder)
    {
        IOptions<MailOptions> options = provider.GetRequiredService<IOptions<MailOptions>>();
        MailTransportKind? kind = options.Value.Transport;
        if (kind is null && options.Value.Smtp.Host.Length > 0)
        {
            kind = MailTransportKind.Smtp;
        }

        if (kind is null && provider.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            Log.NotConfigured(provider.GetRequiredService<ILoggerFactory>().CreateLogger<UnconfiguredMail>(), UnconfiguredMail.Missing);
            return new UnconfiguredMail();
        }

        string folder = options.Value.PickupFolder is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(dataFolder, "mail");
        return kind == MailTransportKind.Smtp ? new SmtpMail(options) : new PickupMail(options, folder);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Missing}")]
        public static partial void NotConfigured(ILogger logger, string missing);
    }
}
