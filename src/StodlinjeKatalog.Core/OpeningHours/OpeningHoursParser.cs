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

    private bool TakeAroundTheClock()
    {
        if (!text.AsSpan(at).StartsWith("24/7", StringComparison.Ordinal))
        {
            return false;
        }

        at += 4;
        return true;
    }

    private readonly char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void SkipSpaces()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private bool Take(char symbol)
    {
        SkipSpaces();
        if (Peek() != symbol)
        {
            return false;
        }

        at++;
        return true;
    }

    private bool TakeWord(string word)
    {
        SkipSpaces();
        var rest = text.AsSpan(at);
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (rest.Length > word.Length && char.IsLetter(rest[word.Length])))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    /// <summary>An index into names, or -1. Only whole words: "Monday" is not "Mo".</summary>
    private int TakeName(string[] names)
    {
        SkipSpaces();
        for (var i = 0; i < names.Length; i++)
        {
            if (TakeWord(names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A number of at most four digits, or -1 when there is none here.</summary>
    private int TakeNumber()
    {
        SkipSpaces();
        numberAt = at;
        var length = DigitsAt(at);
        if (length is 0 or > 4)
        {
            return -1;
        }

        var number = 0;
        for (var i = 0; i < length; i++)
        {
            number = (number * 10) + (text[at + i] - '0');
        }

        at += length;
        return number;
    }

    private readonly int DigitsAt(int index)
    {
        var length = 0;
        while (index + length < text.Length && char.IsAsciiDigit(text[index + length]))
        {
            length++;
        }

        return length;
    }

    private readonly int AfterSpaces(int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>The number that was just read is there but wrong: its own place is the error's.</summary>
    private bool FailNumber(string expected)
    {
        at = numberAt;
        return Fail(expected);
    }

    private bool Fail(string expected)
    {
        SkipSpaces();
        Error ??= new OpeningHoursError(at, expected, Found());
        return false;
    }

    private readonly string Found()
    {
        if (at >= text.Length)
        {
            return "";
        }

        var end = at;
        while (end < text.Length && end < at + 20 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end == at ? text[at].ToString() : text[at..end];
    }
}
