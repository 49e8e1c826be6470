namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>A red day or an eve.</summary>
/// <param name="Name">Its Swedish name.</param>
/// <param name="IsRed">True for a red day (lagen 1989:253 om allmänna helgdagar), false for an eve.</param>
public sealed record SwedishHoliday(DateOnly Date, string Name, bool IsRed);

/// <summary>
/// Sweden's thirteen red days and nine eves as the law has had them since 2005. Ordinary Sundays are not among them:
/// opening hours already speak of Sundays.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>All red days and eves of a year, by date.</summary>
    public static IReadOnlyList<SwedishHoliday> InYear(int year)
    {
        var easter = EasterSunday(year);
        var midsummer = SaturdayFrom(new DateOnly(year, 6, 20));
        var allSaints = SaturdayFrom(new DateOnly(year, 10, 31));
        return
        [
            .. new SwedishHoliday[]
            {
                Red(new DateOnly(year, 1, 1), "Nyårsdagen"),
                Eve(new DateOnly(year, 1, 5), "Trettondagsafton"),
                Red(new DateOnly(year, 1, 6), "Trettondedag jul"),
                Eve(easter.AddDays(-3), "Skärtorsdagen"),
                Red(easter.AddDays(-2), "Långfredagen"),
                Eve(easter.AddDays(-1), "Påskafton"),
                Red(easter, "Påskdagen"),
                Red(easter.AddDays(1), "Annandag påsk"),
                Eve(new DateOnly(year, 4, 30), "Valborgsmässoafton"),
                Red(new DateOnly(year, 5, 1), "Första maj"),
                Red(easter.AddDays(39), "Kristi himmelsfärdsdag"),
                Eve(easter.AddDays(48), "Pingstafton"),
                Red(easter.AddDays(49), "Pingstdagen"),
                Red(new DateOnly(year, 6, 6), "Sveriges nationaldag"),
                Eve(midsummer.AddDays(-1), "Midsommarafton"),
                Red(midsummer, "Midsommardagen"),
                Eve(allSaints.AddDays(-1), "Alla helgons afton"),
                Red(allSaints, "Alla helgons dag"),
                Eve(new DateOnly(year, 12, 24), "Julafton"),
                Red(new DateOnly(year, 12, 25), "Juldagen"),
                Red(new DateOnly(year, 12, 26), "Annandag jul"),
                Eve(new DateOnly(year, 12, 31), "Nyårsafton"),
            }.OrderBy(h => h.Date),
        ];
    }

    /// <summary>The red day on a date or else the eve; null on any other day. Two can meet (Kristi himmelsfärdsdag on the first of May): the first in the year's order is given.</summary>
    public static SwedishHoliday? On(DateOnly date) =>
        InYear(date.Year).Where(h => h.Date == date).OrderByDescending(h => h.IsRed).FirstOrDefault();

    /// <summary>
    /// Red days, midsommarafton, julafton and nyårsafton: when nobody has said what holds, a line that would be open may be closed.
    /// </summary>
    public static bool MayChangeHours(SwedishHoliday holiday) =>
        holiday.IsRed || holiday.Name is "Midsommarafton" or "Julafton" or "Nyårsafton";

    /// <summary>Gregorian Easter (Meeus, Jones and Butcher: Astronomical Algorithms, 1991, chapter 8).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static DateOnly SaturdayFrom(DateOnly date) => date.AddDays(((int)DayOfWeek.Saturday - (int)date.DayOfWeek + 7) % 7);

    private static SwedishHoliday Red(DateOnly date, string name) => new(date, name, IsRed: true);

    private static SwedishHoliday Eve(DateOnly date, string name) => new(date, name, IsRed: false);
}
