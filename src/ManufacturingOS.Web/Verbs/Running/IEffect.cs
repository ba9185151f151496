namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>
/// Marks stored work whose effect lies outside the database: a mail, a webhook, a provider's API. It runs from the outbox without a
/// transaction and without holding up writers, at least once: a crash after the effect and before its note runs it again. What the
/// handler leaves in the context is saved together with the note that it is done.
/// </summary>
public interface IEffect;
