using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ManufacturingOS.Web.Account.Guarding;

/// <summary>Settings under <c>Account</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>
    /// How long an answer takes at least that must not tell by its time whether an address has an account. Longer than checking a
    /// password and writing a row on a busy machine; 0 leaves it out, for tests.
    /// </summary>
    [Range(0, 5000)]
    public int EvenAnswerMilliseconds { get; set; } = 400;
}

/// <summary>Lets quick and slow ways to the same answer take the same time.</summary>
public sealed class EvenAnswers(IOptions<AccountOptions> options)
{
    /// <summary>The true time, whatever the platform's test clock says.</summary>
    public static long Now => TimeProvider.System.GetTimestamp();

    /// <param name="start"><see cref="Now"/> when the question came.</param>
    public Task WaitAsync(long start)
    {
        TimeSpan left = TimeSpan.FromMilliseconds(options.Value.EvenAnswerMilliseconds) - TimeProvider.System.GetElapsedTime(start);
        return left > TimeSpan.Zero ? Task.Delay(left, TimeProvider.System) : Task.CompletedTask;
    }
}
