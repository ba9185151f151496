using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>Hands mails to a server.</summary>
internal sealed class SmtpMail(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancelled)
    {
        SmtpSettings server = options.Value.Smtp;
        using MailMessage message = MailForm.Of(mail, options.Value);
        using var smtp = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User.Length > 0)
        {
            smtp.Credentials = new NetworkCredential(server.User, server.Password);
        }

        // SmtpClient.Timeout counts only for its blocking calls.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        try
        {
            await smtp.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancelled.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server {server.Host}:{server.Port} did not take the mail within {server.TimeoutSeconds} s.", exception);
        }
    }
}
