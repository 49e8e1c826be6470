namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>From a minute of the day until the next segment, or midnight.</summary>
/// <param name="FromYesterday">The span that gives the state began on the day before.</param>
internal readonly record struct DaySegment(int From, OpenState State, StatusReason Reason, string? Comment, bool FromYesterday);

/// <summary>One whole day of the wall clock, 00–24, in segments. The first begins at 0.</summary>
internal sealed class DayProfile(DaySegment[] segments)
{
    public ReadOnlySpan<DaySegment> Segments => segments;

    public int IndexAt(int minute)
    {
        var index = segments.Length - 1;
        while (segments[index].From > minute)
        {
            index--;
        }

        return index;
    }

    public int EndOf(int index) => index + 1 < segments.Length ? segments[index + 1].From : DaySpan.Day;
}
