namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>Hands a mail on. Throws when it could not: whoever promised the mail tries again later.</summary>
public interface IMailTransport
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancelled);
}
