using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Web.Verbs.Running;

namespace ManufacturingOS.Web.Verbs.Mail;

/// <summary>Writes to every member of an organisation in the member's own language.</summary>
/// <param name="Template">Key in the mail texts, for example <c>order-paid</c>.</param>
/// <param name="Path">Where the button leads, for example <c>/merchant/orders/ord_…</c>.</param>
[By(Side.System)]
public sealed record NotifyOrganisation(Id<Organisation> Organisation, string Template, IReadOnlyDictionary<string, string> Values, string Path) : IVerb<Done>;
