namespace StodlinjeKatalog.Web.Security;

/// <summary>So many at once, and so many more each period.</summary>
public readonly record struct Allowance(int Burst, int PerPeriod, TimeSpan Period)
{
    public Allowance Times(int factor) => this with { Burst = Burst * factor, PerPeriod = PerPeriod * factor };
}

/// <summary>
/// Counts in memory what each of many has left of an allowance. Unlike the framework's limiters it knows when a refused one may go on,
/// so that Retry-After can be believed. The time is the machine's running time: a clock that is set back opens nothing.
/// </summary>
public sealed class Brake(TimeProvider clock)
{
    private const int SweepEvery = 1024;

    private readonly Dictionary<string, Left> known = new(StringComparer.Ordinal);
    private readonly Lock counting = new();
    private int untilSweep = SweepEvery;

    /// <summary>Takes one from every allowance that is named, or from none of them.</summary>
    /// <returns>Null when all had one left; otherwise the time until they will.</returns>
    public TimeSpan? Take(params ReadOnlySpan<(string Who, Allowance Allowance)> asked)
    {
        lock (counting)
        {
            var now = clock.GetElapsedTime(0);
            TimeSpan? wait = null;
            foreach (var (who, allowance) in asked)
            {
                var left = Refilled(who, allowance, now);
                if (left.Count == 0 && !(wait > left.Since + allowance.Period - now))
                {
                    wait = left.Since + allowance.Period - now;
                }
            }

            if (wait is null)
            {
                foreach (var (who, allowance) in asked)
                {
                    known[who] = Refilled(who, allowance, now).Less(allowance);
                }

                Sweep(now);
            }

            return wait;
        }
    }

    /// <summary>Gives somebody back all that they have taken: it was rightly taken.</summary>
    public void Forgive(string who)
    {
        lock (counting)
        {
            known.Remove(who);
        }
    }

    private Left Refilled(string who, Allowance allowance, TimeSpan now)
    {
        if (!known.TryGetValue(who, out var left) || left.FullAt <= now)
        {
            return new(allowance.Burst, now, now);
        }

        var periods = (int)((now - left.Since) / allowance.Period);
        return left with { Count = left.Count + (periods * allowance.PerPeriod), Since = left.Since + (periods * allowance.Period) };
    }

    /// <summary>Whoever has everything left again need not be remembered.</summary>
    private void Sweep(TimeSpan now)
    {
        if (--untilSweep > 0)
        {
            return;
        }

        foreach (var (who, _) in known.Where(k => k.Value.FullAt <= now).ToArray())
        {
            known.Remove(who);
        }

        untilSweep = Math.Max(SweepEvery, known.Count);
    }

    /// <param name="Count">How many are left.</param>
    /// <param name="Since">When the running period began.</param>
    /// <param name="FullAt">When all are there again.</param>
    private readonly record struct Left(int Count, TimeSpan Since, TimeSpan FullAt)
    {
        public Left Less(Allowance allowance)
        {
            var missing = allowance.Burst - Count + 1;
            return new(Count - 1, Since, Since + ((missing + allowance.PerPeriod - 1) / allowance.PerPeriod * allowance.Period));
        }
    }
}
