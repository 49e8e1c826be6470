namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>Single signs, words and numbers, and what to say when something else stood there.</summary>
internal ref partial struct OpeningHoursParser
{
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
