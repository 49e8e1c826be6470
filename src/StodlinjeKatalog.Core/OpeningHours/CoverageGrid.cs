namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>One hour of the week. A line counts in an hour when it is open during any part of it.</summary>
/// <param name="Phone">Lines that answer the phone.</param>
/// <param name="Chat">Lines that answer in chat or by SMS.</param>
/// <param name="Any">Lines that do either.</param>
/// <param name="PhoneMinutes">Line-minutes: two lines for half an hour each are 60.</param>
public readonly record struct CoverageHour(int Phone, int Chat, int Any, int PhoneMinutes, int ChatMinutes)
{
    internal CoverageHour Add(int phone, int chat, int any) => new(
        Phone + Math.Sign(phone), Chat + Math.Sign(chat), Any + Math.Sign(any), PhoneMinutes + phone, ChatMinutes + chat);
}

/// <summary>Hours in a row, perhaps over the end of the week, with equally few lines.</summary>
/// <param name="From">0 is Monday 00, 167 Sunday 23.</param>
/// <param name="Length">In hours; 168 when it is the whole week.</param>
public readonly record struct CoverageGap(int From, int Length, int Lines)
{
    /// <summary>The hour after the last; 0–167.</summary>
    public int To => (From + Length) % CoverageWeek.Hours;
}

/// <summary>A week of 168 hours for a set of lines.</summary>
/// <param name="hours">From Monday 00.</param>
/// <param name="lineCount">Lines in the set.</param>
/// <param name="linesWithUnknownHours">Of them, those with a phone, chat or SMS whose hours nobody has told us.</param>
public sealed class CoverageGrid(CoverageHour[] hours, int lineCount, int linesWithUnknownHours)
{
    public IReadOnlyList<CoverageHour> Hours => hours;

    public int LineCount => lineCount;

    public int LinesWithUnknownHours => linesWithUnknownHours;

    public CoverageHour At(DayOfWeek day, int hour) => hours[((((int)day + 6) % 7) * 24) + hour];

    /// <summary>The thinnest hours of the week, the longest stretch first: where nobody is there, or else where the fewest are.</summary>
    public IReadOnlyList<CoverageGap> Thinnest()
    {
        var fewest = hours.Min(h => h.Any);
        var start = Array.FindIndex(hours, h => h.Any != fewest);
        if (start < 0)
        {
            return [new CoverageGap(0, hours.Length, fewest)];
        }

        var gaps = new List<CoverageGap>();
        for (var i = 0; i < hours.Length; i++)
        {
            // From an hour that is better, so that a gap over Sunday night is one.
            var at = (start + i) % hours.Length;
            if (hours[at].Any != fewest)
            {
                continue;
            }

            if (gaps.Count > 0 && gaps[^1].To == at)
            {
                gaps[^1] = gaps[^1] with { Length = gaps[^1].Length + 1 };
            }
            else
            {
                gaps.Add(new CoverageGap(at, 1, fewest));
            }
        }

        return [.. gaps.OrderByDescending(g => g.Length).ThenBy(g => g.From)];
    }
}
