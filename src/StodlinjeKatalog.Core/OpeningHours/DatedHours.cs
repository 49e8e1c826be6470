using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// Hours that hold on single dates ("2026 Dec 24 10:00-14:00") beside the usual ones: what is filled in before red days.
/// Times that are filled in say what begins on that date: the night that began the day before goes on as it would have done. A date that
/// is filled in as closed is closed from its first minute, and so is the night that would have begun on it. They are the last rules of an
/// expression, in the order of their dates; date rules that somebody has written otherwise count as usual ones and are left as they are.
/// </summary>
public sealed class DatedHours
{
    private readonly ImmutableArray<HoursRule> usual;

    private DatedHours(ImmutableArray<HoursRule> usual, ImmutableSortedDictionary<DateOnly, ImmutableArray<DaySpan>> dates)
    {
        this.usual = usual;
        Dates = dates;
        Usual = usual.IsEmpty ? null : new OpeningHoursExpression(usual);
    }

    /// <summary>When it is open on each date; empty when it is closed. A span may go on past midnight.</summary>
    public ImmutableSortedDictionary<DateOnly, ImmutableArray<DaySpan>> Dates { get; }

    /// <summary>The hours without the dates; null when there are none.</summary>
    public OpeningHoursExpression? Usual { get; }

    public static DatedHours Of(OpeningHoursExpression expression)
    {
        var rules = expression.Rules;
        var first = rules.Length;
        while (first > 0 && DateOf(rules[first - 1]) is not null)
        {
            first--;
        }

        var dates = ImmutableSortedDictionary.CreateBuilder<DateOnly, ImmutableArray<DaySpan>>();
        for (var i = first; i < rules.Length; i++)
        {
            var date = DateOf(rules[i])!.Value;
            dates[date] = rules[i].State == RuleState.Open
                ? rules[i].Times.IsEmpty ? [new DaySpan(0, DaySpan.Day)] : rules[i].Times
                : [];
        }

        // Only what would be written in the same words is ours: "2026 Dec 24 12:00-13:00 off" closes for lunch, not for the day.
        var read = new DatedHours(rules[..first], dates.ToImmutable());
        return expression.Equals(read.Compose()) ? read : new DatedHours(rules, dates.ToImmutable().Clear());
    }

    /// <param name="open">Spans from minutes of that day, in order and apart; empty for closed.</param>
    public DatedHours With(DateOnly date, ImmutableArray<DaySpan> open) => new(usual, Dates.SetItem(date, open));

    public DatedHours Without(DateOnly date) => new(usual, Dates.Remove(date));

    /// <summary>The same dates beside other usual hours.</summary>
    public DatedHours WithUsual(OpeningHoursExpression? hours) => new(hours?.Rules ?? [], Dates);

    /// <summary>Without the dates that have been: the day before <paramref name="today"/> may still go on past midnight.</summary>
    public DatedHours Since(DateOnly today) => new(usual, Dates.RemoveRange(Dates.Keys.Where(d => d < today.AddDays(-1))));

    /// <summary>
    /// What the usual hours say of a calendar day, red or not, the night that began the day before included; null when they do not say
    /// for certain.
    /// </summary>
    public ImmutableArray<DaySpan>? UsualOn(DateOnly date)
    {
        if (Usual is null)
        {
            return null;
        }

        var hours = new CompiledHours(Usual, unstatedOnHolidays: false);
        var own = WeekHours.OnDate(hours, date);
        var morning = hours.ProfileOf(date.DayNumber);
        if (own.Any(s => s.State != OpenState.Open || s.Comment is not null) || morning.Segments[0].State == OpenState.Unknown)
        {
            return null;
        }

        var tail = morning.Segments[0] is { FromYesterday: true, State: OpenState.Open } ? morning.EndOf(0) : 0;
        DaySpan[] spans = [.. own.Select(s => new DaySpan(s.From, s.To))];
        return tail > 0 && (spans.Length == 0 || spans[0].From >= tail) ? [new DaySpan(0, tail), .. spans] : [.. spans];
    }

    /// <summary>The whole expression; null when nothing is said of any day.</summary>
    public OpeningHoursExpression? Compose()
    {
        var rules = usual.ToBuilder();
        foreach (var (date, open) in Dates)
        {
            rules.AddRange(RulesOf(date, open));
        }

        return rules.Count == 0 ? null : new OpeningHoursExpression(rules.ToImmutable());
    }

    private IEnumerable<HoursRule> RulesOf(DateOnly date, ImmutableArray<DaySpan> open)
    {
        var day = new MonthDay(date.Year, date.Month, date.Day);
        var named = new HoursRule { Dates = [new DateRange(day, day)] };
        var yesterday = date.AddDays(-1);
        var isYesterdayFilled = Dates.TryGetValue(yesterday, out var evening);
        var night = isYesterdayFilled ? PastMidnight(evening) : open.IsEmpty ? 0 : UsualPastMidnight(yesterday);
        var after = UsualPastMidnight(date);
        if (night == 0 && after == 0)
        {
            return [open.IsEmpty ? named with { State = RuleState.Closed } : named with { Times = open }];
        }

        // A rule that opens takes away the whole day, the night from the day before too; and "off" leaves the night after open. So the
        // usual hours are closed to their very end first, and the day's own are added.
        var closed = named with { State = RuleState.Closed, Times = [new DaySpan(night, DaySpan.Day + after)] };
        return open.IsEmpty ? [closed] : [closed, named with { Join = RuleJoin.Add, Times = open }];
    }

    /// <summary>Minutes that the usual hours of a date go on into the next day.</summary>
    private int UsualPastMidnight(DateOnly date) => Usual is null
        ? 0
        : WeekHours.OnDate(new CompiledHours(Usual, unstatedOnHolidays: false), date).Select(s => s.To - DaySpan.Day).Append(0).Max();

    private static int PastMidnight(ImmutableArray<DaySpan> open) => open.Select(s => s.To - DaySpan.Day).Append(0).Max();

    /// <summary>The one date that a rule is for; null for any other rule.</summary>
    private static DateOnly? DateOf(HoursRule rule) =>
        rule is { Dates: [{ From: { Year: { } year, Day: > 0 } from } range], Comment: null, State: not RuleState.Unknown, AroundTheClock: false }
        && range.From == range.To && rule.Years.IsEmpty && rule.Weeks.IsEmpty && rule.Weekdays.IsAny
        && from.Day <= DateTime.DaysInMonth(year, from.Month)
            ? new DateOnly(year, from.Month, from.Day)
            : null;
}
