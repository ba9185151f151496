using System.Net.Mail;
using System.Text;

namespace ManufacturingOS.Web.Tests.Harness;

public sealed class MailTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mos-mail-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_mail_of_the_pickup_folder_is_read_as_it_was_written()
    {
        const string subject = "Ihre Bestellung über 48 T-Shirts ist bezahlt – wir melden uns, sobald die Fertigung beginnt";
        const string text = "Schöne Grüße\nhttps://portal.example/merchant/orders/ord_1?a=b&c=d\n";
        using var message = new MailMessage("portal@example.test", "buyer@example.test", subject, text) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<p>Schöne Grüße</p>", Encoding.UTF8, "text/html"));
        using var smtp = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        smtp.Send(message);

        Mail mail = new Mailbox(folder).LatestTo("example.test");

        mail.Subject.ShouldBe(subject);
        mail.Text!.ReplaceLineEndings("\n").Trim().ShouldBe(text.Trim());
        mail.Html!.Trim().ShouldBe("<p>Schöne Grüße</p>");
        mail.Links.ShouldBe(["https://portal.example/merchant/orders/ord_1?a=b&c=d"]);
    }
}
