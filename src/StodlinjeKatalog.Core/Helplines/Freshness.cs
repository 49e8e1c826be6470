namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// Whether a line's facts are past twice its review interval. They are as old as the day an editor last checked the line or as the newest
/// evidence, whichever is later. Evidence from a month or a year is read as its last day: a line gets the benefit of the doubt. Evidence
/// without a date has no age and counts as too old.
/// <para>
/// Past twice the interval the line's page says so, and the line ranks below its equals: those that the ordering holds for just as good
/// in everything else. It is never hidden, and never stands below a line that fits worse. A catalogue begins with nearly all its lines
/// unchecked and past the limit. They are then one another's equals still, so their order is what it would be without the rule, and a
/// line that somebody checks rises past its equals only.
/// </para>
/// </summary>
public static class Freshness
{
    /// <summary>How many intervals a line may be without a check.</summary>
    public const int Intervals = 2;

    /// <summary>The last day that the facts are known to have been right; null when nobody knows.</summary>
    public static DateOnly? KnownOn(Helpline line)
    {
        var evidence = line.NewestEvidence is { } date ? LastDayOf(date) : null;
        return evidence is null || line.ReviewedOn > evidence ? line.ReviewedOn : evidence;
    }

    /// <param name="today">The Swedish date.</param>
    public static bool IsOverdue(Helpline line, DateOnly today) =>
        KnownOn(line) is not { } known || today.DayNumber - known.DayNumber > Intervals * line.ReviewIntervalDays;

    private static DateOnly? LastDayOf(string partialDate) => FieldRules.EarliestOf(partialDate) is not { } first ? null : partialDate.Length switch
    {
        4 => new DateOnly(first.Year, 12, 31),
        7 => first.AddMonths(1).AddDays(-1),
        _ => first,
    };
}
