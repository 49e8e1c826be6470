using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>One way to reach a line, made ready for asking whether somebody is there.</summary>
public sealed class ChannelHours
{
    private readonly CompiledHours? hours;
    private readonly OpenStatus fixedStatus;

    private ChannelHours(ContactChannel channel, CompiledHours? hours, OpenStatus fixedStatus, OpeningHoursError? error)
    {
        Channel = channel;
        this.hours = hours;
        this.fixedStatus = fixedStatus;
        Error = error;
    }

    public ContactChannel Channel { get; }

    /// <summary>The hours as they were read; null when they are unknown, unreadable, or the way is written to at any time.</summary>
    public OpeningHoursExpression? Expression => hours?.Expression;

    /// <summary>Why the stored text could not be read; null when it could.</summary>
    public OpeningHoursError? Error { get; }

    /// <summary>The hours are around the clock.</summary>
    public bool IsAlways => hours is { IsAlways: true };

    internal CompiledHours? Compiled => hours;

    public static ChannelHours Of(ContactChannel channel)
    {
        if (channel.IsWrittenAnytime)
        {
            return new(channel, null, new OpenStatus(OpenState.Anytime), null);
        }

        if (channel.Hours is null)
        {
            return new(channel, null, new OpenStatus(OpenState.Unknown, Reason: StatusReason.NoHours), null);
        }

        var parse = OpeningHoursExpression.Parse(channel.Hours);
        return parse.IsValid
            ? new(channel, new CompiledHours(parse.Value, channel.HolidayHours == HolidayHours.Unstated), default, null)
            : new(channel, null, new OpenStatus(OpenState.Unknown, Reason: StatusReason.UnreadableHours), parse.Error);
    }

    /// <summary>The state alone, when the next change is not needed.</summary>
    public OpenState StateAt(in SwedishMoment moment)
    {
        if (hours is null)
        {
            return fixedStatus.State;
        }

        var profile = hours.ProfileOf(moment.DayNumber);
        return Shown(profile.Segments[profile.IndexAt(moment.Minute)].State);
    }

    public OpenStatus StatusAt(in SwedishMoment moment)
    {
        if (hours is null)
        {
            return fixedStatus;
        }

        var profile = hours.ProfileOf(moment.DayNumber);
        var now = profile.Segments[profile.IndexAt(moment.Minute)];
        var change = FindAfter(moment, now.State, wanted: null);
        return new OpenStatus(Shown(now.State), change?.At, change is { } next ? Shown(next.State) : null, now.Reason, now.Comment);
    }

    /// <summary>The first instant from now on when it is open for certain: now itself if it is; null when there is none within 14 days.</summary>
    public DateTimeOffset? OpensFrom(in SwedishMoment moment)
    {
        if (hours is null)
        {
            return null;
        }

        var profile = hours.ProfileOf(moment.DayNumber);
        return profile.Segments[profile.IndexAt(moment.Minute)].State == OpenState.Open
            ? moment.Instant
            : FindAfter(moment, OpenState.Anytime, wanted: OpenState.Open)?.At;
    }

    private OpenState Shown(OpenState state) => state == OpenState.Open && IsAlways ? OpenState.Always : state;

    /// <summary>The first later change away from a state, or to the wanted one.</summary>
    private (DateTimeOffset At, OpenState State)? FindAfter(in SwedishMoment moment, OpenState from, OpenState? wanted)
    {
        var limit = moment.Instant.AddDays(OpenStatus.HorizonDays);
        var minute = moment.Minute + 1;
        var afterChange = moment.AfterChange;
        for (var number = moment.DayNumber; number <= moment.DayNumber + OpenStatus.HorizonDays + 1; number++)
        {
            ref readonly var day = ref SwedishDay.Of(number);
            var profile = hours!.ProfileOf(day, SwedishDay.Of(number - 1));
            if (day.ClockChanges && !afterChange)
            {
                // The day runs on the old clock until the change, and then on from another minute on the new one.
                if (Find(profile, minute, day.ChangesAt, from, wanted) is { } early)
                {
                    return Within(limit, day.At(early.Minute, afterChange: false), early.State);
                }

                afterChange = true;
                minute = day.FirstMinuteAfter;
            }

            if (Find(profile, minute, DaySpan.Day, from, wanted) is { } found)
            {
                return Within(limit, day.At(found.Minute, afterChange), found.State);
            }

            minute = 0;
            afterChange = false;
        }

        return null;
    }

    private static (int Minute, OpenState State)? Find(DayProfile profile, int start, int end, OpenState from, OpenState? wanted)
    {
        if (start >= end)
        {
            return null;
        }

        var segments = profile.Segments;
        for (var i = profile.IndexAt(start); i < segments.Length && segments[i].From < end; i++)
        {
            if (wanted is null ? segments[i].State != from : segments[i].State == wanted)
            {
                return (Math.Max(start, segments[i].From), segments[i].State);
            }
        }

        return null;
    }

    private static (DateTimeOffset At, OpenState State)? Within(DateTimeOffset limit, DateTimeOffset at, OpenState state) =>
        at <= limit ? (at, state) : null;
}
