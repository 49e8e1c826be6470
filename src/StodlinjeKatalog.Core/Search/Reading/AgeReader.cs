using System.Globalization;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>An age that somebody mentions, and whether it is their own.</summary>
/// <param name="OwnAge">False for "min dotter på 14".</param>
public readonly record struct MentionedAge(int Years, bool OwnAge);

/// <summary>Finds ages: "jag e 13", "tolv år", "tjej 17", "går i femman", "min son på 15", "82 år". "I tio år" and "för två år sedan" are not ages.</summary>
internal static class AgeReader
{
    private const int Youngest = 4;
    private const int Oldest = 110;
    private const int WordsBack = 5;

    private static readonly string[] YearEndings = ["åring", "årig", "årige", "åriga", "aring", "årings", "års", "år"];
    private static readonly HashSet<string> YearWords = new(StringComparer.Ordinal) { "år", "ar", "åring", "aring", "årig", "årige", "åriga", "arig", "years", "yo", "vuotta", "vuotias" };
    private static readonly HashSet<string> NotAgeBefore = new(StringComparer.Ordinal) { "i", "för", "for", "efter", "sedan", "om", "under", "förra", "varje", "kl", "klockan", "vecka", "v", "de", "senaste", "snart", "hade", "mot", "ringa", "ring" };
    private static readonly HashSet<string> NotAgeAfter = new(StringComparer.Ordinal) { "sedan", "tillbaka", "gånger", "dagar", "veckor", "månader", "timmar", "minuter", "kilo", "kg", "kr", "kronor", "procent", "tabletter", "öl", "barn", "stycken", "st" };
    private static readonly HashSet<string> SaysWho = new(StringComparer.Ordinal) { "är", "am", "im", "blir", "fyllt", "fyller", "tjej", "kille", "flicka", "pojke", "f", "m", "kvinna", "man", "girl", "boy", "female", "male", "på", "age", "ålder", "olen" };
    private static readonly Dictionary<string, int> Grades = new(StringComparer.Ordinal)
    {
        ["förskoleklass"] = 6, ["ettan"] = 7, ["1an"] = 7, ["tvåan"] = 8, ["2an"] = 8, ["trean"] = 9, ["3an"] = 9, ["fyran"] = 10, ["4an"] = 10, ["femman"] = 11, ["5an"] = 11,
        ["sexan"] = 12, ["6an"] = 12, ["sjuan"] = 13, ["7an"] = 13, ["åttan"] = 14, ["8an"] = 14, ["nian"] = 15, ["9an"] = 15, ["mellanstadiet"] = 11, ["lågstadiet"] = 8, ["högstadiet"] = 14, ["gymnasiet"] = 17,
    };

    public static MentionedAge? Read(List<TypedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (AgeAt(words, i) is { } years)
            {
                return new MentionedAge(years, IsOwn(words, i));
            }
        }

        return null;
    }

    private static int? AgeAt(List<TypedWord> words, int i)
    {
        var text = words[i].Word.Text;
        var before = i > 0 ? words[i - 1].Word.Text : "";
        var after = i + 1 < words.Count ? words[i + 1].Word.Text : "";
        if (Grades.TryGetValue(text, out var grade))
        {
            return grade;
        }

        if (before is "årskurs" or "åk" or "klass" or "grade" && Leading(text) is { } schoolYear and > 0 and < 10)
        {
            return schoolYear + 6;
        }

        var (number, hasYear) = NumberOf(text);
        if (number is not (>= Youngest and <= Oldest))
        {
            return null;
        }

        if (before == "under" && number == 18)
        {
            return 17;
        }

        hasYear = hasYear || YearWords.Contains(after);
        var afterYear = YearWords.Contains(after) && i + 2 < words.Count ? words[i + 2].Word.Text : after;
        if ((NotAgeBefore.Contains(before) && after is not ("åring" or "årig")) || NotAgeAfter.Contains(afterYear))
        {
            return null;
        }

        var saysWho = SaysWho.Contains(before) || (i > 0 && words[i - 1].Word.IsKin);
        return hasYear || saysWho || before is "över" or "fyllda" ? number : null;
    }

    /// <summary>"13", "13årig", "trettonåring", "sexton".</summary>
    private static (int? Number, bool HasYear) NumberOf(string text)
    {
        if (WordLists.TryNumber(text, out var number))
        {
            return (number, text.EndsWith("åring", StringComparison.Ordinal));
        }

        foreach (var ending in YearEndings)
        {
            if (text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal) && WordLists.TryNumber(text.AsSpan(0, text.Length - ending.Length), out number))
            {
                return (number, true);
            }
        }

        return (null, false);
    }

    private static int? Leading(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 ? int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The one named last before the age is the one it belongs to; "vår 15-åring" and "13-årig dotter" are somebody else's.</summary>
    private static bool IsOwn(List<TypedWord> words, int i)
    {
        if (words[i].Word.IsKin || (i + 1 < words.Count && words[i + 1].Word.IsKin) || (i + 2 < words.Count && words[i + 2].Word.IsKin && words[i + 1].Word.Text.StartsWith("år", StringComparison.Ordinal) && words[i + 1].Word.Text.Length > 3))
        {
            return false;
        }

        for (var back = i - 1; back >= Math.Max(0, i - WordsBack); back--)
        {
            var word = words[back].Word;
            if (word.Text is "jag" or "im" or "i")
            {
                return true;
            }

            if (word.IsKin || word.Text is "min" or "mitt" or "vår" or "vårt" or "hennes" or "hans" or "en" or "han" or "hon")
            {
                return false;
            }
        }

        return true;
    }
}
