namespace ManufacturingOS.Infrastructure.Mail;

/// <summary>One mail to one person, in both forms.</summary>
/// <param name="Id">The same for every try of the same mail, so that a receiving server can drop a second copy.</param>
public sealed record OutgoingMail(string Id, string To, string ToName, string Subject, string Text, string Html);
