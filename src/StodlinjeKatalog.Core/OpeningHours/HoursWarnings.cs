using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Core.OpeningHours;

public enum HoursWarningKind
{
    /// <summary>A later rule begins a day anew, and the night that began the evening before ends at midnight.</summary>
    NightCut,

    /// <summary>A later rule takes the place of an earlier one on the same day, with other times than it had.</summary>
    EarlierTimesGone,

    /// <summary>A day without times is open day and night.</summary>
    WholeDay,

    /// <summary>Two rules for dates that partly are the same: the later one holds there.</summary>
    DatesOverlap,
}

/// <summary>Hours that mean something else than they seem to say.</summary>
/// <param name="Date">The first date on which it shows; for <see cref="HoursWarningKind.NightCut"/> the evening.</param>
/// <param name="Earlier">The rule that does not hold there.</param>
/// <param name="Later">The rule that takes its place; for <see cref="HoursWarningKind.WholeDay"/> the rule itself.</param>
/// <param name="Instead">The whole expression as it was more likely meant; null when that is anybody's guess.</param>
public sealed record HoursWarning(HoursWarningKind Kind, DateOnly Date, HoursRule Earlier, HoursRule Later, OpeningHoursExpression? Instead)
{
    private static readonly string[] DayNames = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    /// <summary>In Swedish: the day, both readings, and what to write instead.</summary>
    public string Message => Kind switch
    {
        HoursWarningKind.NightCut =>
            $"Natten mellan {Day(Date)} och {Day(Date.AddDays(1))} tar slut klockan 24, för ”{Written(Later)}” börjar om dagen. Ska ”{Written(Earlier)}” gälla hela natten, skriv komma: {Instead}",
        HoursWarningKind.EarlierTimesGone =>
            $"På {Day(Date)}ar gäller bara ”{Written(Later)}”, för regeln ersätter ”{Written(Earlier)}”. Ska båda gälla, skriv komma: {Instead}",
        HoursWarningKind.WholeDay =>
            $"”{Written(Later)}” har inga tider och betyder öppet hela dygnet. Skriv tiderna. Är det öppet hela dygnet, skriv 00:00-24:00, och är det stängt, skriv off.",
        _ => $"”{Written(Earlier)}” och ”{Written(Later)}” gäller båda {Date.Day}/{Date.Month} {Date.Year}. Då gäller bara den senare.",
    };

    private static string Day(DateOnly date) => DayNames[(int)date.DayOfWeek];

    private static string Written(HoursRule rule) => new OpeningHoursExpression([rule with { Join = RuleJoin.Replace }]).ToString();
}

/// <summary>Finds what in an expression is likely to be read otherwise than it was meant, before it is saved.</summary>
public static partial class HoursWarnings
{
    /// <summary>Two years hold every weekday, red day and week number beside each other.</summary>
    private const int Days = 731;

    /// <summary>A year like any other, for rules that name none.</summary>
    private const int UsualYear = 2026;

    /// <param name="text">As it was written: whether a day without times was said to be open tells whether it was meant.</param>
    /// <returns>Empty when the text is clear, and when it cannot be read at all.</returns>
    public static IReadOnlyList<HoursWarning> Of(string? text)
    {
        if (!OpeningHoursExpression.TryParse(text, out var hours) || (hours.Rules.Length == 1 && !hours.Rules[0].SelectsDays))
        {
            return [];
        }

        var from = new DateOnly(hours.Rules.SelectMany(r => r.Dates).Select(d => d.From.Year ?? UsualYear).Append(UsualYear).Min(), 1, 1);

        var warnings = new List<HoursWarning>();
        for (var i = 0; i < hours.Rules.Length; i++)
        {
            var rule = hours.Rules[i];
            if (IsBareDay(rule) && !SaysOpen().IsMatch(text!))
            {
                warnings.Add(new(HoursWarningKind.WholeDay, FirstDay(from, d => rule.Matches(d)) ?? from, rule, rule, null));
            }

            for (var j = 0; j < i; j++)
            {
                if (Replaced(hours, j, i, from) is { } warning && !warnings.Exists(w => w.Kind == warning.Kind && w.Later == warning.Later))
                {
                    warnings.Add(warning);
                }
            }
        }

        return warnings;
    }

    private static HoursWarning? Replaced(OpeningHoursExpression hours, int earlierAt, int laterAt, DateOnly from)
    {
        var (earlier, later) = (hours.Rules[earlierAt], hours.Rules[laterAt]);
        if (later.Join != RuleJoin.Replace || later.State == RuleState.Closed || earlier.State == RuleState.Closed || !later.SelectsDays)
        {
            return null;
        }

        if (earlier.PassesMidnight && FirstDay(from, d => later.Matches(d) && earlier.Matches(SwedishDay.Of(d.DayNumber - 1)) && LosesNight(hours, earlier, later, d.DayNumber)) is { } morning)
        {
            return new(HoursWarningKind.NightCut, morning.AddDays(-1), earlier, later, WithAdded(hours, laterAt));
        }

        if (earlier.Dates.Length > 0 && later.Dates.Length > 0)
        {
            return FirstDay(from, d => earlier.Matches(d) && later.Matches(d)) is { } both && FirstDay(from, d => later.Matches(d) && !earlier.Matches(d)) is not null
                ? new(HoursWarningKind.DatesOverlap, both, earlier, later, null)
                : null;
        }

        // An exception ("Mo-Fr 09:00-16:00; Fr 09:00-12:00") is meant to take the place of the rule; other times beside it are not.
        return !later.IsConditional && !earlier.IsConditional && later.Times.Length > 0 && earlier.Times.Length > 0
            && !later.Times.Any(t => earlier.Times.Any(e => t.From < e.To && e.From < t.To))
            && FirstDay(from, d => earlier.Matches(d) && later.Matches(d)) is { } day
            ? new(HoursWarningKind.EarlierTimesGone, day, earlier, later, WithAdded(hours, laterAt))
            : null;
    }

    /// <summary>Whether the earlier rule's night would be open on a morning if the later rule had added to it, and is not.</summary>
    private static bool LosesNight(OpeningHoursExpression hours, HoursRule earlier, HoursRule later, int morning)
    {
        var end = earlier.Times.Max(t => t.To) - DaySpan.Day;
        var profile = new CompiledHours(hours, unstatedOnHolidays: false).ProfileOf(morning);
        for (var minute = 0; minute < end; minute++)
        {
            if (earlier.Times.Any(t => t.CoversNextDay(minute)) && profile.Segments[profile.IndexAt(minute)].State == OpenState.Closed)
            {
                // A rule for red days that closes them is another one's doing.
                return !later.Times.IsEmpty;
            }
        }

        return false;
    }

    private static OpeningHoursExpression WithAdded(OpeningHoursExpression hours, int at) =>
        new(hours.Rules.SetItem(at, hours.Rules[at] with { Join = RuleJoin.Add }));

    private static bool IsBareDay(HoursRule rule) =>
        rule is { State: RuleState.Open, AroundTheClock: false, Comment: null } && rule.SelectsDays && rule.Times.IsEmpty;

    private static DateOnly? FirstDay(DateOnly from, Func<SwedishDay, bool> fits)
    {
        for (var day = from.DayNumber; day < from.DayNumber + Days; day++)
        {
            if (fits(SwedishDay.Of(day)))
            {
                return DateOnly.FromDayNumber(day);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\bopen\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysOpen();
}
