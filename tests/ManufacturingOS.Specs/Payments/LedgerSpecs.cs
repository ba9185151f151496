using FsCheck;
using FsCheck.Fluent;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Orders;
using ManufacturingOS.Domain.Organisations;
using ManufacturingOS.Domain.Payments;

namespace ManufacturingOS.Specs.Payments;

public sealed class LedgerSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_entry_that_does_not_balance_cannot_be_made() =>
        Should.Throw<InvalidOperationException>(() => Entry((LedgerAccount.ProviderClearing, Usd(100)), (LedgerAccount.Commission, Usd(-99))));

    [Fact]
    public void Currencies_do_not_make_up_for_each_other() =>
        Should.Throw<InvalidOperationException>(() => Entry((LedgerAccount.ProviderClearing, Usd(100)), (LedgerAccount.Commission, new Money(-100, Currency.Eur))));

    [Fact]
    public void Legs_of_nothing_are_left_out() =>
        Entry((LedgerAccount.ProviderClearing, Usd(100)), (LedgerAccount.Commission, Usd(-100)), (LedgerAccount.Goodwill, Usd(0))).Postings.Count.ShouldBe(2);

    [Fact]
    public void A_reversal_takes_every_leg_back()
    {
        JournalEntry entry = Entry(
            (LedgerAccount.Held(new Id<Order>("ord_1")), Usd(100)),
            (LedgerAccount.FxDifference, Usd(-100)),
            (LedgerAccount.FxDifference, new Money(90, Currency.Eur)),
            (LedgerAccount.Payable(new Id<Organisation>("org_1")), new Money(-90, Currency.Eur))
        );

        JournalEntry reversal = Ledger.Reversal(entry, "void", Now);

        entry.Postings.Concat(reversal.Postings).GroupBy(p => (p.Account, p.Currency)).ShouldAllBe(g => g.Sum(p => p.MinorUnits) == 0);
    }

    [Fact]
    public void Every_account_has_its_kind()
    {
        string[] accounts =
        [
            LedgerAccount.ProviderClearing, LedgerAccount.Held(new Id<Order>("ord_1")), LedgerAccount.Payable(new Id<Organisation>("org_1")), LedgerAccount.Tax("DE"),
            LedgerAccount.Commission, LedgerAccount.Goodwill, LedgerAccount.FxDifference, LedgerAccount.ProviderFees, LedgerAccount.RefundsInFlight, LedgerAccount.TransfersInFlight,
        ];

        accounts.Select(LedgerAccount.KindOf).ShouldBe(Enum.GetValues<LedgerAccountKind>());
    }

    [Fact]
    public void A_split_gives_the_whole_to_the_unit_and_nobody_less_than_the_floor()
    {
        Gen<(int Amount, int[] Weights)> splits =
            from amount in Gen.Choose(-1_000_000, 1_000_000)
            from weights in Gen.Choose(0, 10_000).ArrayOf().Where(w => w.Length is > 0 and < 20 && w.Sum() > 0)
            select (amount, weights);

        Prop.ForAll(
                splits.ToArbitrary(),
                split =>
                {
                    Money[] shares = Usd(split.Amount).Split([.. split.Weights.Select(w => (long)w)]);
                    long total = split.Weights.Sum();
                    return Money.Sum(shares, Currency.Usd) == Usd(split.Amount)
                        && shares.Zip(split.Weights).All(s => Math.Abs(s.First.MinorUnits) - (Math.Abs((long)split.Amount) * s.Second / total) is 0 or 1);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static JournalEntry Entry(params (string, Money)[] legs) => Ledger.Entry("test", Now, Mode.Test, null, legs);

    private static Money Usd(long cents) => new(cents, Currency.Usd);
}
