using System.ComponentModel.DataAnnotations;

namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>Settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Empty: a pickup folder while developing, a server in Production when one is named.</summary>
    public MailTransportKind? Transport { get; set; }

    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@manufacturing-os.example";

    [Required]
    public string FromName { get; set; } = "Manufacturing OS";

    /// <summary>Where mails lie as <c>.eml</c> files; empty is <c>mail</c> in the data folder.</summary>
    public string PickupFolder { get; set; } = "";

    public SmtpSettings Smtp { get; set; } = new();
}

public enum MailTransportKind
{
    Pickup,
    Smtp,
}

public sealed class SmtpSettings
{
    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Empty when the server asks for no name.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>STARTTLS. Off only for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;

    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;
}
