using System.Diagnostics.CodeAnalysis;

namespace ManufacturingOS.Domain.Common;

/// <summary>What a verb answers: a value, or the reason why not. Exceptions are for bugs.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsOk => Refusal is null;

    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => IsOk ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>For values whose type cannot be converted implicitly (interfaces and <c>object</c>).</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public TResult Match<TResult>(Func<T, TResult> ok, Func<Refusal, TResult> refused) => IsOk ? ok(value!) : refused(Refusal);
}

/// <summary>The answer of a verb that has nothing to tell but that it is done.</summary>
public readonly record struct Done
{
    public static Outcome<Done> Ok => default(Done);
}
