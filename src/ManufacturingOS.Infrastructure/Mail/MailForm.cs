using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>Puts a mail into the form of RFC 5322: plain text first, HTML as the richer alternative.</summary>
internal static class MailForm
{
    public static MailMessage Of(OutgoingMail mail, MailOptions options)
    {
        var message = new MailMessage
        {
            From = new MailAddress(options.From, OneLine(options.FromName), Encoding.UTF8),
            Subject = OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(OneLine(mail.To), OneLine(mail.ToName), Encoding.UTF8));
        message.Headers["Message-ID"] = $"<{mail.Id}@{message.From.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    /// <summary>A name that somebody typed must not begin a header of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
