namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>Stands where nobody said how mails leave the house: each try fails and says what is missing; the mails wait in the outbox.</summary>
internal sealed class UnconfiguredMail : IMailTransport
{
    public const string Missing =
        "Mail is not configured. Name a server (Mail:Smtp:Host, Mail:Smtp:User, Mail:Smtp:Password, Mail:From), or set Mail:Transport to Pickup to lay mails into a folder.";

    public Task SendAsync(OutgoingMail mail, CancellationToken cancelled) => Task.FromException(new InvalidOperationException(Missing));
}
