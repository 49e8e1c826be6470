namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>An instant laid out on Sweden's clock. Make it once and ask many channels.</summary>
public readonly struct SwedishMoment
{
    private SwedishMoment(DateTimeOffset instant, DateTimeOffset local)
    {
        Instant = instant;
        DayNumber = DateOnly.FromDateTime(local.DateTime).DayNumber;
        Minute = (local.Hour * 60) + local.Minute;
        ref readonly var day = ref SwedishDay.Of(DayNumber);
        AfterChange = day.ClockChanges && local.Offset.TotalMinutes == day.OffsetAfter;
    }

    public DateTimeOffset Instant { get; }

    public DateOnly Date => DateOnly.FromDayNumber(DayNumber);

    /// <summary>Whole minutes on the wall clock since midnight.</summary>
    public int Minute { get; }

    internal int DayNumber { get; }

    /// <summary>Whether the clock has already changed today, on the two days a year when it does.</summary>
    internal bool AfterChange { get; }

    /// <exception cref="ArgumentOutOfRangeException">The year is outside 2000–2099.</exception>
    public static SwedishMoment At(DateTimeOffset instant)
    {
        var local = SwedishTime.ToLocal(instant);
        return SwedishTime.IsCovered(local.Year)
            ? new SwedishMoment(instant, local)
            : throw new ArgumentOutOfRangeException(nameof(instant), instant, "Statuses are given for 2000–2099.");
    }
}
