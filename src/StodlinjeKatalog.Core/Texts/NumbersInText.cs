using System.Text;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>
/// Finds the numbers to ring in running text, however they are written. Whoever reads a text dials what looks like a number, so what
/// looks like one counts: Swedish numbers with a digit too few, foreign numbers and short codes that nobody has. Times, dates, years,
/// laws, sums, ages and post codes do not.
/// </summary>
internal sealed partial class NumbersInText
{
    /// <summary>E.164 has at most 15 digits, and two dates with a dash between them 16. What follows is something else.</summary>
    private const int MostDigits = 16;

    /// <summary>The shortest Swedish number has eight digits; with one that slipped away it is still taken for a number.</summary>
    private const int LeastDigits = 7;

    private const int MostShown = 40;

    private readonly FoldedText folded;
    private readonly Func<string, bool> isKnown;
    private readonly List<Group> groups = [];

    private NumbersInText(FoldedText folded, Func<string, bool> isKnown)
    {
        this.folded = folded;
        this.isKnown = isKnown;
    }

    private string Text => folded.Text;

    /// <param name="isKnown">Whether a number, as it is dialled, is one that the catalogue has.</param>
    public static IReadOnlyList<WrittenNumber> Read(string text, Func<string, bool> isKnown)
    {
        var reader = new NumbersInText(FoldedText.OfPage(text), isKnown);
        return [.. reader.Runs().SelectMany(reader.Read), .. NumberWords.Read(reader.folded)];
    }

    /// <summary>A number as it is dialled in Sweden: "+46 (0)20…" and "0046 20…" begin with 020.</summary>
    public static string National(string digits, bool hasPlus = false)
    {
        var isInternational = digits.StartsWith("00", StringComparison.Ordinal);
        var rest = isInternational ? digits[2..] : digits;
        return !isInternational && (!hasPlus || digits.StartsWith('0')) ? digits
            : rest.StartsWith("46", StringComparison.Ordinal) ? "0" + rest[2..].TrimStart('0')
            : "+" + rest;
    }

    /// <summary>
    /// Groups of digits that belong together. Letters, a list's comma, the end of a sentence and an empty line part them; whatever
    /// else stands between two groups may be somebody's way to write a number.
    /// </summary>
    private IEnumerable<Run> Runs()
    {
        foreach (var match in Digits().EnumerateMatches(Text))
        {
            var start = groups.Count == 0 ? 0 : groups[^1].End;
            groups.Add(new(match.Index, match.Index + match.Length, Plus().IsMatch(Text[start..match.Index])));
        }

        var first = 0;
        for (var i = 1; i <= groups.Count; i++)
        {
            if (i == groups.Count || !(Within().IsMatch(Gap(i)) || IsAfterPrefix(i, first)))
            {
                yield return new(first, i - 1);
                first = i;
            }
        }
    }

    /// <summary>"020, 99 99 99" and "08: 123 456": a prefix alone is not yet a number, whatever comes after it.</summary>
    private bool IsAfterPrefix(int i, int first) =>
        Prefix().IsMatch(Text[groups[i - 1].Start..groups[i - 1].End]) && AfterPrefix().IsMatch(After(i - 1))
        && (first == i - 1 || (LooseGap().IsMatch(Gap(i - 1)) && !Gap(i - 1).Contains('-', StringComparison.Ordinal)));

    private IEnumerable<WrittenNumber> Read(Run run)
    {
        var passed = 0;
        for (var i = run.First; i <= run.Last;)
        {
            var before = passed;
            passed = 0;
            if (i > run.First && !IsLoose(i))
            {
                passed = before + groups[i++].Length;
            }
            else if (LastOfKnown(i, run) is { } known)
            {
                yield return Number(i, known);
                i = known + 1;
            }
            else if (LastOfOther(i, run) is { } other)
            {
                i = other + 1;
            }
            else if (LastOfUnknown(i, run, before) is { } unknown)
            {
                yield return Number(i, unknown);
                i = unknown + 1;
            }
            else
            {
                passed = before + groups[i++].Length;
            }
        }
    }

    /// <summary>The last group of a number that the catalogue has; null when none begins here, or it is part of a longer one.</summary>
    private int? LastOfKnown(int i, Run run)
    {
        for (var j = Farthest(i, run); j >= i; j--)
        {
            if (IsEnd(j, run) && PhoneNumber.TryParse(Joined(i, j), out var number) && isKnown(number.Dial))
            {
                return j == run.Last || !PhoneNumber.TryParse(Joined(i, j + 1), out _) ? j : null;
            }
        }

        return null;
    }

    /// <summary>The last group of a time, a date, a sum or the like.</summary>
    private int? LastOfOther(int i, Run run)
    {
        var isAskedFor = IsAfterCall(i, run);
        for (var j = Farthest(i, run); j >= i; j--)
        {
            if (!IsEnd(j, run))
            {
                continue;
            }

            var slice = Text[groups[i].Start..groups[j].End];
            var isOther =
                Times().IsMatch(slice)
                || (Hours().IsMatch(slice) && (slice[0] != '0' || IsFollowedByNew(j, run) || YearInBrackets().IsMatch(After(j))))
                || (Dates().IsMatch(slice) && !(isAskedFor && PhoneNumber.TryParse(Joined(i, j), out _)))
                || (Sum().IsMatch(slice) && j == run.Last && !isAskedFor && !groups[i].HasPlus);
            if (isOther)
            {
                return j;
            }
        }

        return null;
    }

    /// <param name="before">Digits just before, of which nothing has been made.</param>
    private int? LastOfUnknown(int i, Run run, int before)
    {
        var isAskedFor = IsAfterCall(i, run);
        var digits = Joined(i, Farthest(i, run));
        var isNumber =
            groups[i].HasPlus ? digits.Length >= LeastDigits
            : digits.StartsWith('+') ? digits.Length > LeastDigits + 2
            : digits.StartsWith('0') && (digits.Length >= (isAskedFor ? LeastDigits - 2 : LeastDigits)) && !IsArticle(i, run);
        if (isNumber)
        {
            return LastOfSwedish(i, run, "") ?? LastBeforeNext(i, run);
        }

        if (digits.StartsWith("46", StringComparison.Ordinal) && LastOfSwedish(i, run, "+") is { } withoutPlus)
        {
            return withoutPlus;
        }

        for (var j = Farthest(i, run); j >= i; j--)
        {
            if (before <= 2 && IsShort(i, j, isAskedFor) && IsWhole(j, run))
            {
                return j;
            }
        }

        return isAskedFor && digits.Length >= 3 && digits[0] is not ('0' or '+') && !IsCounted(run.Last) ? LastBeforeNext(i, run) : null;
    }

    /// <summary>The last group of the longest number that can be rung in Sweden.</summary>
    private int? LastOfSwedish(int i, Run run, string prefix)
    {
        for (var j = Farthest(i, run); j >= i; j--)
        {
            if (IsEnd(j, run) && PhoneNumber.TryParse(prefix + Joined(i, j), out _))
            {
                return j;
            }
        }

        return null;
    }

    /// <summary>The last group before one that begins a new number.</summary>
    private int LastBeforeNext(int i, Run run)
    {
        var farthest = Farthest(i, run);
        var last = i;
        while (last < farthest && !(IsBeginning(last + 1) && Joined(i, last).Length >= LeastDigits))
        {
            last++;
        }

        return last;
    }

    /// <summary>
    /// Five digits that begin with 90, six with 116 or 118, and "113 12" and "114 15" with the space where those codes have it: taken
    /// for the short codes that they are one digit from. "90 102 samtal" is a sum and "116 31 Stockholm" a post code.
    /// </summary>
    private bool IsShort(int i, int j, bool isAskedFor)
    {
        var digits = Joined(i, j);
        var isThreeAndTwo = j == i + 1 && groups[i].Length == 3 && groups[j].Length == 2;
        var isOneByOne = j - i == digits.Length - 1;
        var looksShort = digits.Length switch
        {
            5 when ServiceCode().IsMatch(digits) => isThreeAndTwo || isOneByOne || isAskedFor,
            5 => digits.StartsWith("90", StringComparison.Ordinal),
            6 => digits.StartsWith("116", StringComparison.Ordinal) || digits.StartsWith("118", StringComparison.Ordinal),
            _ => isOneByOne && j > i + 1 && Gap(j) == " " && digits.StartsWith("11", StringComparison.Ordinal),
        };
        var isSum = !isThreeAndTwo && !isOneByOne && (IsCounted(j) || About().IsMatch(Before(i)));
        var isPostCode = digits.Length == 5 && isThreeAndTwo && PostTown().IsMatch(After(j));
        return looksShort && (isAskedFor || !(isSum || isPostCode));
    }

    /// <summary>Whether the text asks the reader to ring what comes: "Ring", "tel:", "numret".</summary>
    private bool IsAfterCall(int i, Run run) => i == run.First && Call().IsMatch(Before(i));

    private bool IsCounted(int j) => Counted().IsMatch(After(j));

    /// <summary>An ISBN or a case number, unless it can be rung all the same.</summary>
    private bool IsArticle(int i, Run run) =>
        Article().IsMatch(Before(run.First)) && LastOfSwedish(i, run, "") is null;

    /// <summary>A short code is no part of something longer: what follows, if anything, can be read for itself or is a mere "24".</summary>
    private bool IsWhole(int j, Run run)
    {
        if (IsFollowedByNew(j, run))
        {
            return true;
        }

        var isMere = j + 1 == run.Last && groups[j + 1].Length <= 2;
        return IsLoose(j + 1) && (isMere || LastOfOther(j + 1, run) is not null || LastOfKnown(j + 1, run) is not null);
    }

    private bool IsFollowedByNew(int j, Run run) => j == run.Last || IsBeginning(j + 1);

    private bool IsEnd(int j, Run run) => j == run.Last || IsLoose(j + 1);

    private bool IsLoose(int i) => IsBeginning(i) || LooseGap().IsMatch(Gap(i));

    private bool IsBeginning(int i) => groups[i].HasPlus || Text[groups[i].Start] == '0';

    /// <summary>The last group that can belong to a number that begins here.</summary>
    private int Farthest(int i, Run run)
    {
        var length = groups[i].Length;
        while (i < run.Last && length + groups[i + 1].Length <= MostDigits)
        {
            length += groups[++i].Length;
        }

        return i;
    }

    private string After(int j) => Text[groups[j].End..Math.Min(Text.Length, groups[j].End + 20)];

    private string Before(int i) => Text[Math.Max(0, groups[i].Start - 60)..groups[i].Start];

    private string Gap(int i) => Text[groups[i - 1].End..groups[i].Start];

    private string Joined(int i, int j)
    {
        var digits = new StringBuilder();
        for (var at = i; at <= j; at++)
        {
            digits.Append(Text, groups[at].Start, groups[at].Length);
        }

        return National(digits.ToString(), groups[i].HasPlus);
    }

    private WrittenNumber Number(int i, int j)
    {
        var digits = Joined(i, j);
        var start = groups[i].HasPlus ? Text.LastIndexOf('+', groups[i].Start) : groups[i].Start;
        var number = PhoneNumber.TryParse(digits, out var parsed) ? parsed : null;
        var written = folded.Shown(start, groups[j].End);
        return new(written.Length > MostShown ? written[..MostShown] + "…" : written, digits, number, folded.LinesBefore(groups[i].Start));
    }

    private readonly record struct Run(int First, int Last);

    private readonly record struct Group(int Start, int End, bool HasPlus)
    {
        public int Length => End - Start;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\+[\s(]*$")]
    private static partial Regex Plus();

    /// <summary>What may stand inside a number. Runs of spaces count once.</summary>
    [GeneratedRegex(@"^(?!.*(?<!\s)[,;!?:.…]\s)(?!\s*\n\s*\n)(?:\s+|[^\p{L}\s]){1,6}$", RegexOptions.Singleline)]
    private static partial Regex Within();

    [GeneratedRegex("^(?:08|0[1-9][0-9]{1,2}|0200)$")]
    private static partial Regex Prefix();

    /// <summary>Not a list of prefixes ("020, 0200") or of times ("08, 10.30").</summary>
    [GeneratedRegex(@"^[,.:;](?> ?)(?=[1-9])(?![0-9]{1,2}[.:][0-5][05](?![0-9.]))")]
    private static partial Regex AfterPrefix();

    [GeneratedRegex("[^-.:]")]
    private static partial Regex LooseGap();

    /// <summary>"08.00", "8:30-17": at least one of them has minutes, and minutes in opening hours are fives.</summary>
    [GeneratedRegex(
        """
        ^(?:
          (?:[01]?[0-9]|2[0-4])[.:][0-5][05](?:\ ?-\ ?(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][05])?)?
          |(?:[01]?[0-9]|2[0-4])\ ?-\ ?(?:[01]?[0-9]|2[0-4])[.:][0-5][05]
          |(?:[01][0-9]|2[0-4])[0-5][05]\ ?-\ ?(?:[01][0-9]|2[0-4])[0-5][05]
        )$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Times();

    /// <summary>"8-17". What begins with 0 and goes on, "08-12 12-13", may be a number in pairs.</summary>
    [GeneratedRegex("^(?:[01]?[0-9]|2[0-4]) ?- ?(?:[01]?[0-9]|2[0-4])$")]
    private static partial Regex Hours();

    /// <summary>Days, months and years, spans of them, numbers of a magazine ("3 2022") and laws ("2001:453").</summary>
    [GeneratedRegex(
        """
        ^(?:
          (?:(?:^|\ ?-\ ?)(?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12][0-9]|3[01]))?){1,2}
          |(?:0?[1-9]|[12][0-9]|3[01])([-/.])(?:0?[1-9]|1[0-2])(?:\1|\ )(?:19|20)[0-9]{2}
          |(?:19|20)[0-9]{2}(?:\ ?[-/]\ ?(?:19|20)?[0-9]{2})?
          |[0-9]{1,2}[/ ](?:19|20)[0-9]{2}
          |(?:19|20)[0-9]{2}(?:/[0-9]{2})?:[0-9]{1,4}
        )$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dates();

    /// <summary>"1 020 304": thousands in threes.</summary>
    [GeneratedRegex("^[1-9][0-9]{0,2}(?: [0-9]{3}){2,}(?:[.,][0-9]+)?$")]
    private static partial Regex Sum();

    [GeneratedRegex("^11[348]")]
    private static partial Regex ServiceCode();

    [GeneratedRegex(
        """
        (?:^|[^\p{L}])
        (?:ring(?:a|er|de|t)?|tel|tfn|telefon(?:en|nummer|numret)?|mobil(?:nummer|numret)?|nummer|numret|sms(?:a|:a)?|slå|call|phone|dial)
        [^\p{L}0-9\n]{0,4}
        (?:(?:oss|dem|hit|till|på|via|nr|numret|nummer)[^\p{L}0-9\n]{1,3}){0,3}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Call();

    [GeneratedRegex(
        """
        ^\s?(?:%|:-|(?:
          kr|kronor|tusen|miljon|miljoner|miljarder|procent|samtal|samtalen|personer|människor|svenskar|invånare|medlemmar|volontärer
          |barn|unga|ungdomar|vuxna|elever|kvinnor|män|tjejer|killar|gånger|sekunder|min|minuter|timmar|dagar|dygn|veckor|månader|år
          |chattar|mejl|brev|sms|besök|kontakter|ärenden|ord|tecken|meter|km|kg|st)\b)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^ ?\((?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(
        """
        (?<!\p{L})(?:nästan|över|cirka|ca|ungefär|omkring|mer\ än|fler\ än|färre\ än|drygt|runt|minst|högst|upp\ till|knappt|totalt|hela
          |s|sid|sidan|sidorna)[ .]{1,2}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex About();

    /// <summary>The post towns whose codes look like short numbers: 11x xx and 90x xx.</summary>
    [GeneratedRegex(@"^\s(?:Stockholm|Umeå)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostTown();

    [GeneratedRegex(@"(?:is[bs]n|dnr|diarie(?:nr|nummer)|art\.? ?nr|artikel(?:nr|nummer)?)[ .:]{0,3}(?:\p{L}{1,3} ?)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
