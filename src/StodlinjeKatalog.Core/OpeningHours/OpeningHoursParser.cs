using System.Collections.Immutable;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// Recursive descent over the text. Every Try… method reads one piece, or leaves an error behind and returns false;
/// a piece that is simply not there is left out and gives true.
/// </summary>
internal ref partial struct OpeningHoursParser(string text)
{
    private readonly string text = text;
    private int at;
    private int numberAt;

    public OpeningHoursError? Error { get; private set; }

    public bool TryReadExpression(out ImmutableArray<HoursRule> rules)
    {
        rules = [];
        var builder = ImmutableArray.CreateBuilder<HoursRule>(4);
        var join = RuleJoin.Replace;
        while (true)
        {
            if (!TryReadRule(join, out var rule))
            {
                return false;
            }

            builder.Add(rule);
            SkipSpaces();
            if (at == text.Length)
            {
                rules = builder.DrainToImmutable();
                return true;
            }

            if (Take(';'))
            {
                join = RuleJoin.Replace;
            }
            else if (Take(','))
            {
                join = RuleJoin.Add;
            }
            else if (at + 1 < text.Length && text[at] == '|' && text[at + 1] == '|')
            {
                at += 2;
                join = RuleJoin.Fallback;
            }
            else
            {
                return Fail(ExpectedAfter(rule));
            }

            if (builder.Count == OpeningHoursExpression.MaxRules)
            {
                return Fail($"högst {OpeningHoursExpression.MaxRules} regler");
            }
        }
    }

    private bool TryReadRule(RuleJoin join, out HoursRule rule)
    {
        rule = null!;
        SkipSpaces();
        var start = at;
        var aroundTheClock = false;
        ImmutableArray<YearRange> years = [];
        ImmutableArray<DateRange> dates = [];
        ImmutableArray<WeekRange> weeks = [];
        var weekdays = WeekdaySelector.Any;
        ImmutableArray<DaySpan> times = [];

        if (TakeAroundTheClock())
        {
            aroundTheClock = true;
        }
        else if (!TryReadYears(ref years) || !TryReadDates(ref dates) || !TryReadWeeks(ref weeks)
            || !TryReadWeekdays(ref weekdays) || !TryReadTimes(ref times))
        {
            return false;
        }

        if (!TryReadState(out var state, out var comment))
        {
            return false;
        }

        if (at == start)
        {
            return Fail("en regel, till exempel Mo-Fr 09:00-16:00");
        }

        rule = new HoursRule
        {
            Join = join,
            Years = years,
            Dates = dates,
            Weeks = weeks,
            Weekdays = weekdays,
            Times = times,
            State = state,
            Comment = comment,
            AroundTheClock = aroundTheClock,
        };
        return true;
    }

    private bool TryReadState(out RuleState state, out string? comment)
    {
        comment = null;
        var stated = true;
        SkipSpaces();
        if (TakeWord("off") || TakeWord("closed"))
        {
            state = RuleState.Closed;
        }
        else if (TakeWord("unknown"))
        {
            state = RuleState.Unknown;
        }
        else
        {
            stated = TakeWord("open");
            state = RuleState.Open;
        }

        SkipSpaces();
        if (Peek() == '"')
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0)
            {
                at = text.Length;
                return Fail("ett avslutande citattecken \"");
            }

            if (end == at + 1)
            {
                at++;
                return Fail("en kommentar mellan citattecknen");
            }

            comment = text[(at + 1)..end];
            at = end + 1;

            // The specification: a comment without a state means that nobody knows.
            state = stated ? state : RuleState.Unknown;
        }

        return true;
    }

    private static string ExpectedAfter(HoursRule rule)
    {
        if (rule.Comment is not null)
        {
            return "slut, eller ; , || före nästa regel";
        }

        if (rule.State != RuleState.Open || rule.AroundTheClock)
        {
            return "slut, en kommentar inom citattecken, eller ; , || före nästa regel";
        }

        return rule.Times.IsEmpty
            ? "veckodagar (Mo Tu We Th Fr Sa Su, PH) eller en tid som 09:00-16:00"
            : "slut, fler tider, open, off, unknown, eller ; , || före nästa regel";
    }
}
