using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Tests.Security;

public sealed class BrakeTests
{
    private static readonly Allowance Five = new(5, 5, TimeSpan.FromMinutes(1));

    private readonly MovedTime time = new();

    [Fact]
    public void Whoever_is_braked_is_told_the_time_after_which_they_are_let_through_and_not_before()
    {
        foreach (var allowance in new[] { Five, new(30, 1, TimeSpan.FromMinutes(1)), new(1, 1, TimeSpan.FromHours(1)), new(3, 50, TimeSpan.FromSeconds(1)) })
        {
            var brake = new Brake(time);
            for (var i = 0; i < allowance.Burst; i++)
            {
                Assert.Null(brake.Take(("anna", allowance)));
                time.Run += allowance.Period / (allowance.Burst + 1);
            }

            for (var i = 0; i < 5; i++)
            {
                var wait = Assert.NotNull(Exhausted(brake, allowance));
                Assert.InRange(wait, TimeSpan.FromTicks(1), allowance.Period);
                time.Run += wait - TimeSpan.FromMilliseconds(1);
                Assert.NotNull(brake.Take(("anna", allowance)));
                time.Run += TimeSpan.FromMilliseconds(1);
                Assert.Null(brake.Take(("anna", allowance)));
            }
        }

        TimeSpan? Exhausted(Brake brake, Allowance allowance)
        {
            for (var i = 0; i < allowance.Burst; i++)
            {
                if (brake.Take(("anna", allowance)) is { } wait)
                {
                    return wait;
                }
            }

            return brake.Take(("anna", allowance));
        }
    }

    [Fact]
    public void Each_has_their_own_and_a_refusal_takes_nothing_from_the_others()
    {
        var brake = new Brake(time);
        var one = new Allowance(1, 1, TimeSpan.FromMinutes(1));
        Assert.Null(brake.Take(("anna", one), ("all", Five)));
        for (var i = 0; i < 10; i++)
        {
            Assert.NotNull(brake.Take(("anna", one), ("all", Five)));
        }

        Assert.Null(brake.Take(("bo", one), ("all", Five)));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Null(brake.Take(($"{i}", one), ("all", Five))));
        Assert.NotNull(brake.Take(("cecilia", one), ("all", Five)));
    }

    [Fact]
    public void What_is_forgotten_was_full_again()
    {
        var brake = new Brake(time);
        var slow = new Allowance(2, 1, TimeSpan.FromHours(1));
        Assert.Null(brake.Take(("anna", slow)));
        Assert.Null(brake.Take(("anna", slow)));
        for (var i = 0; i < 5_000; i++)
        {
            Assert.Null(brake.Take(($"{i}", Five)));
            time.Run += TimeSpan.FromMilliseconds(600);
        }

        Assert.NotNull(brake.Take(("anna", slow)));
        time.Run += TimeSpan.FromHours(3);
        Assert.Null(brake.Take(("anna", slow)));
        Assert.Null(brake.Take(("anna", slow)));
        Assert.NotNull(brake.Take(("anna", slow)));
    }
}
