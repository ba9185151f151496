using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>Lays mails into a folder, one <c>.eml</c> file each: for development, tests, and mail programs that collect them.</summary>
internal sealed class PickupMail(IOptions<MailOptions> options, string folder) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancelled)
    {
        // Written beside and moved, so that nobody reads half a mail.
        string unfinished = Path.Combine(folder, ".unfinished");
        string own = Directory.CreateDirectory(Path.Combine(unfinished, Path.GetRandomFileName())).FullName;
        try
        {
            using MailMessage message = MailForm.Of(mail, options.Value);
            using var smtp = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = own };
            await smtp.SendMailAsync(message, cancelled);
            string file = Directory.GetFiles(own).Single();
            File.Move(file, Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".eml"));
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }
}
