using System.Collections.Concurrent;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// An expression made ready for asking. The rules that match a day and the day before it decide the whole day, so each such
/// combination is worked out once and kept; the combinations of a real line are a handful.
/// </summary>
internal sealed class CompiledHours
{
    private readonly HoursRule[] rules;
    private readonly bool[] isFallback;
    private readonly bool unstatedOnHolidays;
    private readonly ulong passesMidnight;
    private readonly ConcurrentDictionary<ProfileKey, DayProfile> profiles = new();

    public CompiledHours(OpeningHoursExpression expression, bool unstatedOnHolidays)
    {
        Expression = expression;
        this.unstatedOnHolidays = unstatedOnHolidays;
        rules = [.. expression.Rules];
        isFallback = new bool[rules.Length];
        for (var i = 0; i < rules.Length; i++)
        {
            // "A || B, C": what is added to a fallback is a fallback too.
            isFallback[i] = rules[i].Join == RuleJoin.Fallback || (rules[i].Join == RuleJoin.Add && i > 0 && isFallback[i - 1]);
            passesMidnight |= rules[i].PassesMidnight ? 1UL << i : 0;
        }

        IsAlways = FindAlways();
    }

    public OpeningHoursExpression Expression { get; }

    /// <summary>Open at every minute of every day.</summary>
    public bool IsAlways { get; }

    public DayProfile ProfileOf(in SwedishDay day, in SwedishDay yesterday)
    {
        var key = new ProfileKey(
            MaskOf(day),
            passesMidnight == 0 ? 0 : MaskOf(yesterday) & passesMidnight,
            unstatedOnHolidays && day.HoursMayChange,
            unstatedOnHolidays && passesMidnight != 0 && yesterday.HoursMayChange);
        return profiles.TryGetValue(key, out var profile) ? profile : profiles.GetOrAdd(key, Build(key));
    }

    public DayProfile ProfileOf(int dayNumber) => ProfileOf(SwedishDay.Of(dayNumber), SwedishDay.Of(dayNumber - 1));

    private ulong MaskOf(in SwedishDay day)
    {
        var mask = 0UL;
        for (var i = 0; i < rules.Length; i++)
        {
            mask |= rules[i].Matches(day) ? 1UL << i : 0;
        }

        return mask;
    }

    private DayProfile Build(ProfileKey key)
    {
        var active = ActiveRules(key);
        var bounds = new SortedSet<int> { 0 };
        foreach (var (rule, fromYesterday) in active)
        {
            foreach (var span in rules[rule].Times)
            {
                bounds.Add(fromYesterday ? Math.Max(0, span.To - DaySpan.Day) : span.From);
                bounds.Add(fromYesterday ? 0 : span.To);
            }
        }

        var segments = new List<DaySegment>();
        foreach (var minute in bounds)
        {
            if (minute >= DaySpan.Day)
            {
                break;
            }

            var segment = StateAt(active, minute, key);
            if (segments.Count == 0 || segments[^1] with { From = minute } != segment)
            {
                segments.Add(segment);
            }
        }

        return new DayProfile([.. segments]);
    }

    /// <summary>The rules that speak of the day, in order, after later rules have replaced earlier ones.</summary>
    private List<(int Rule, bool FromYesterday)> ActiveRules(ProfileKey key)
    {
        var active = new List<(int, bool)>();
        for (var i = 0; i < rules.Length; i++)
        {
            var bit = 1UL << i;
            if ((key.Today & bit) != 0)
            {
                if (Replaces(i))
                {
                    active.Clear();
                }

                active.Add((i, false));
            }

            if ((key.Yesterday & bit) != 0)
            {
                active.Add((i, true));
            }
        }

        return active;
    }

    /// <summary>
    /// A rule after ";" that opens (or says unknown) takes away what earlier rules say of its days. One that closes only
    /// closes its own times. Without days of its own it replaces only a rule that is without days too, as the reference has it.
    /// </summary>
    private bool Replaces(int index)
    {
        var rule = rules[index];
        if (rule.Join != RuleJoin.Replace || rule.State == RuleState.Closed)
        {
            return false;
        }

        return rule.SelectsDays || (index > 0 && rule.State == RuleState.Open && !rules[index - 1].SelectsDays);
    }

    private DaySegment StateAt(List<(int Rule, bool FromYesterday)> active, int minute, ProfileKey key)
    {
        var state = RuleState.Closed;
        var winner = -1;
        var winnerFromYesterday = false;
        foreach (var (index, fromYesterday) in active)
        {
            // A fallback's tail after midnight is not held back: so the reference has it.
            if (Covers(rules[index], minute, fromYesterday)
                && (!isFallback[index] || fromYesterday || state == RuleState.Closed))
            {
                state = rules[index].State;
                winner = index;
                winnerFromYesterday = fromYesterday;
            }
        }

        var comment = winner < 0 ? null : rules[winner].Comment;
        if (state == RuleState.Unknown)
        {
            return new DaySegment(minute, OpenState.Unknown, StatusReason.SaidUnknown, comment, winnerFromYesterday);
        }

        // Both the date and the day that the span began on count: the night after a red day is in doubt as the evening was.
        // Hours for that very date are a statement about it.
        if (state == RuleState.Open && !rules[winner].NamesDates && (key.HolidayToday || (winnerFromYesterday && key.HolidayYesterday)))
        {
            return new DaySegment(minute, OpenState.Unknown, StatusReason.HolidayUnstated, comment, winnerFromYesterday);
        }

        return new DaySegment(
            minute, state == RuleState.Open ? OpenState.Open : OpenState.Closed, StatusReason.Hours, comment, winnerFromYesterday);
    }

    private static bool Covers(HoursRule rule, int minute, bool fromYesterday)
    {
        foreach (var span in rule.Times)
        {
            if (fromYesterday ? span.CoversNextDay(minute) : span.Covers(minute))
            {
                return true;
            }
        }

        return rule.Times.IsEmpty && !fromYesterday;
    }

    private bool FindAlways()
    {
        foreach (var rule in rules)
        {
            if (rule.IsConditional)
            {
                return false;
            }
        }

        // Any seven days in a row will do when nothing but the weekday matters; these have no red day among them.
        var monday = new DateOnly(2026, 2, 2).DayNumber;
        for (var day = monday; day < monday + 7; day++)
        {
            foreach (var segment in ProfileOf(day).Segments)
            {
                if (segment.State != OpenState.Open)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private readonly record struct ProfileKey(ulong Today, ulong Yesterday, bool HolidayToday, bool HolidayYesterday);
}
