using ManufacturingOS.Infrastructure.Mail;

namespace ManufacturingOS.Web.Verbs.Mail;

public static class MailsRegistration
{
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.AddMail(provider => provider.GetRequiredService<DataFolder>().Path);
        services.AddSingleton<Correspondence>();
        return services;
    }
}
