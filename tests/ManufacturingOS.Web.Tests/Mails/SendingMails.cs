using ManufacturingOS.Infrastructure.Mail;
using ManufacturingOS.Web.Background;
using ManufacturingOS.Web.Tests.Harness;
using ManufacturingOS.Web.Verbs.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Tests.Mails;

/// <summary>A portal whose mails go to a server that refuses the first one.</summary>
public sealed class PortalWithMailServer : SqlitePortal
{
    internal SmtpListener Server { get; } = new(refusals: 1);

    protected override Task CreateDatabase()
    {
        Settings["Mail:Transport"] = "Smtp";
        Settings["Mail:Smtp:Host"] = "127.0.0.1";
        Settings["Mail:Smtp:Port"] = Server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Settings["Mail:Smtp:Tls"] = "false";
        return base.CreateDatabase();
    }

    protected override Task DropDatabase()
    {
        Server.Dispose();
        return base.DropDatabase();
    }
}

public sealed class SendingMails(PortalWithMailServer portal) : IClassFixture<PortalWithMailServer>
{
    [Fact]
    public async Task A_mail_that_the_server_refuses_is_sent_again_later_and_once()
    {
        Person merchant = await portal.AMerchant(language: "de");
        await portal.AMerchant();
        var notice = new NotifyOrganisation(merchant.Organisation.Id, "design-approved", new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "Anker" }, "/merchant/designs/des_1");
        await portal.Db(db =>
        {
            new Verbs.Running.VerbContext(merchant.Actor, db, portal.Clock.GetUtcNow(), CancellationToken.None).Later(notice, "test");
            return Task.CompletedTask;
        });
        OutboxDispatcher dispatcher = portal.Services.GetRequiredService<OutboxDispatcher>();

        await dispatcher.DrainAsync(CancellationToken.None);
        int afterRefusal = portal.Server.Received.Count;
        portal.Clock.Offset += TimeSpan.FromHours(1);
        await dispatcher.DrainAsync(CancellationToken.None);
        await dispatcher.DrainAsync(CancellationToken.None);

        afterRefusal.ShouldBe(0);
        Mail mail = Mail.Read(portal.Server.Received.ShouldHaveSingleItem());
        mail.To.ShouldContain(merchant.Email);
        mail.Subject.ShouldBe("„Anker“ darf gedruckt werden");
        mail.Links.ShouldContain("http://localhost:5080/merchant/designs/des_1");
        (await portal.Db(db => db.Outbox.SingleAsync(m => m.Verb == nameof(SendMail)))).Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Without_any_setting_in_production_a_try_says_what_is_missing()
    {
        IMailTransport transport = Transport("Production");

        Exception said = await Should.ThrowAsync<InvalidOperationException>(() => transport.SendAsync(new OutgoingMail("1", "a@b.example", "", "s", "t", "h"), CancellationToken.None));

        said.Message.ShouldContain("Mail:Smtp:Host");
        said.Message.ShouldContain("Mail:Transport");
    }

    [Fact]
    public void A_server_without_a_name_stops_the_start()
    {
        Should.Throw<OptionsValidationException>(() => Transport("Production", ("Mail:Transport", "Smtp"))).Message.ShouldContain("Mail:Smtp:Host");
    }

    private static IMailTransport Transport(string environment, params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build();
        ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .AddMail(_ => Path.GetTempPath())
            .BuildServiceProvider();
        return services.GetRequiredService<IMailTransport>();
    }
}
