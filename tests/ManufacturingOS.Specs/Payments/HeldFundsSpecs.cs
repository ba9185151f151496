using FsCheck;
using FsCheck.Fluent;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Payments;

namespace ManufacturingOS.Specs.Payments;

public sealed class HeldFundsSpecs
{
    [Fact]
    public void Without_refunds_each_job_gets_its_value_and_the_platform_the_rest()
    {
        (IReadOnlyList<JobShare> jobs, Money platform) = HeldFunds.Divide(Usd(110_00), [Usd(60_00), Usd(40_00)], []);

        jobs.Select(j => j.Released).ShouldBe([Usd(60_00), Usd(40_00)]);
        jobs.Select(j => j.FromHeld).ShouldBe([Usd(60_00), Usd(40_00)]);
        platform.ShouldBe(Usd(10_00));
    }

    [Fact]
    public void A_refund_is_borne_by_all_jobs_and_the_fee_in_proportion()
    {
        (IReadOnlyList<JobShare> jobs, Money platform) = HeldFunds.Divide(Usd(99_00), [Usd(60_00), Usd(40_00)], [new HeldRefund(null, Usd(11_00))]);

        jobs.Select(j => j.Released).ShouldBe([Usd(54_00), Usd(36_00)]);
        platform.ShouldBe(Usd(9_00));
    }

    [Fact]
    public void A_job_at_fault_bears_the_refund_with_its_part_of_the_fee_alone()
    {
        (IReadOnlyList<JobShare> jobs, Money platform) = HeldFunds.Divide(Usd(88_00), [Usd(60_00), Usd(40_00)], [new HeldRefund(1, Usd(22_00))]);

        jobs.Select(j => j.Released).ShouldBe([Usd(60_00), Usd(20_00)]);
        platform.ShouldBe(Usd(8_00));
    }

    [Fact]
    public void What_the_job_at_fault_cannot_bear_the_others_bear()
    {
        (IReadOnlyList<JobShare> jobs, Money platform) = HeldFunds.Divide(Usd(33_00), [Usd(60_00), Usd(40_00)], [new HeldRefund(1, Usd(77_00))]);

        jobs[1].Released.ShouldBe(Usd(0));
        jobs[0].Released.ShouldBe(Usd(30_00));
        platform.ShouldBe(Usd(3_00));
    }

    [Fact]
    public void Jobs_worth_more_than_was_held_are_paid_in_full_and_the_platform_adds_the_difference()
    {
        (IReadOnlyList<JobShare> jobs, Money platform) = HeldFunds.Divide(Usd(100_00), [Usd(70_00), Usd(50_00)], []);

        jobs.Select(j => j.Released).ShouldBe([Usd(70_00), Usd(50_00)]);
        Money.Sum(jobs.Select(j => j.FromHeld), Currency.Usd).ShouldBe(Usd(100_00));
        platform.ShouldBe(Usd(0));
    }

    [Fact]
    public void Nothing_is_lost_and_nobody_gets_less_than_nothing_or_more_than_the_job_is_worth()
    {
        Gen<(int[] Values, int Fee, (int Fault, int Weight)[] Refunds)> orders =
            from values in Gen.Choose(0, 50_000).ArrayOf().Where(v => v.Length is > 0 and < 6)
            from fee in Gen.Choose(0, 20_000)
            from refunds in (from fault in Gen.Choose(-1, values.Length - 1) from weight in Gen.Choose(0, 100) select (fault, weight)).ArrayOf()
            select (values, fee, refunds);

        Prop.ForAll(
                orders.ToArbitrary(),
                order =>
                {
                    long held = order.Values.Sum() + order.Fee;
                    long left = held;
                    var refunds = new List<HeldRefund>();
                    foreach ((int fault, int weight) in order.Refunds)
                    {
                        long amount = left * weight / 100;
                        left -= amount;
                        refunds.Add(new HeldRefund(fault < 0 ? null : fault, Usd(amount)));
                    }

                    Money[] values = [.. order.Values.Select(v => Usd(v))];
                    (IReadOnlyList<JobShare> jobs, Money platform) = HeldFunds.Divide(Usd(left), values, refunds);

                    return Money.Sum(jobs.Select(j => j.FromHeld), Currency.Usd) + platform == Usd(left)
                        && platform.MinorUnits >= 0
                        && platform.MinorUnits <= order.Fee
                        && jobs.Zip(values).All(pair => pair.First.Released.MinorUnits >= 0 && pair.First.Released <= pair.Second && pair.First.FromHeld == pair.First.Released);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static Money Usd(long cents) => new(cents, Currency.Usd);
}
