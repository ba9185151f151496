using ManufacturingOS.Domain.Common;
using ManufacturingOS.Infrastructure.Database;

namespace ManufacturingOS.Web.Verbs.Running;

/// <summary>
/// A call that may come again and must have its effect once. It stands beside its actor: what a verb of the call changes commits together
/// with a note of its result, and when the call comes again the note gives the result in place of the verb. Errands have no transaction
/// of their own and are not noted: they find their first result by the keys they work with.
/// </summary>
public interface IOnce
{
    /// <summary>True when an earlier try of the call has committed this verb, or must not run it now.</summary>
    bool TryRecall<TResult>(IVerb<TResult> verb, out Outcome<TResult> outcome);

    /// <summary>Writes the note in the verb's transaction. False when the call is no longer this try's: what it did is undone.</summary>
    Task<bool> Note<TResult>(AppDbContext db, IVerb<TResult> verb, TResult result);

    /// <summary>The transaction with the last note has committed.</summary>
    void Committed();
}
