using ManufacturingOS.Domain.Common;

namespace ManufacturingOS.Web.Api;

/// <summary>Words of a closed set in a request's body: exactly as the answers write them, and an unknown one is told which there are.</summary>
internal static class Words
{
    public static T Read<T>(string word, string pointer, List<Refusal> faults, string code = "unknown-word")
        where T : struct, Enum
    {
        // By name only: a number would be taken for a word that nobody wrote.
        int index = Array.IndexOf(Enum.GetNames<T>(), word);
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        faults.Add(Refusal.Invalid(code, pointer, ("word", word.Length > 40 ? word[..40] : word)) with { ValidValues = Enum.GetNames<T>() });
        return default;
    }
}
