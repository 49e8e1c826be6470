using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>
/// A text as its numbers are read by somebody who sees or hears it: digits of every script are 0–9, every dash is a hyphen, every
/// space a space, and what cannot be seen is gone. Each sign remembers where in the text it stood.
/// </summary>
internal sealed partial class FoldedText
{
    private readonly string shown;
    private readonly List<int> places;

    private FoldedText(string shown, string text, List<int> places)
    {
        this.shown = shown;
        this.places = places;
        Text = text;
    }

    public string Text { get; }

    /// <summary>A text as a page shows it. Entities and tags that a page would show as they stand are looked through too.</summary>
    public static FoldedText OfPage(string text)
    {
        var shown = Tag().Replace(WebUtility.HtmlDecode(text), "");
        var folded = Of(shown);

        // A letter among digits is a digit to the eye: "O20", "l12".
        var digits = Token().Replace(folded.Text, token => string.Concat(token.Value.Select(c => Alike.GetValueOrDefault(c, c))));
        return new(shown, digits, folded.places);
    }

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var sign);
            if (isWhole && Fold(sign) is { } c)
            {
                folded.Append(c);
                places.AddRange(Enumerable.Repeat(i, c.Length));
            }

            i += isWhole ? sign.Utf16SequenceLength : 1;
        }

        return new(text, folded.ToString(), places);
    }

    /// <summary>What stands in the text itself at some place of the folded one.</summary>
    public string Shown(int start, int end) => shown[places[start]..(end < places.Count ? places[end] : shown.Length)].Trim();

    public int LinesBefore(int place) => shown.AsSpan(0, places[place]).Count('\n');

    private static readonly Dictionary<char, char> Alike = new()
    {
        ['o'] = '0', ['O'] = '0', ['О'] = '0', ['о'] = '0', ['Ο'] = '0', ['ο'] = '0',
        ['l'] = '1', ['I'] = '1', ['І'] = '1', ['З'] = '3', ['з'] = '3',
    };

    private static string? Fold(Rune sign)
    {
        if (sign.IsAscii && !Rune.IsControl(sign))
        {
            return sign.ToString();
        }

        return Rune.GetUnicodeCategory(sign) switch
        {
            _ when sign.Value == '\n' => "\n",
            _ when Rune.IsWhiteSpace(sign) => " ",
            _ when Signs.IsDash(sign) => "-",
            _ when Signs.DigitOf(sign) is { } digit => digit.ToString(CultureInfo.InvariantCulture),
            _ when Signs.IsEmpty(sign) => null,
            UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            _ when sign.Value is 0xFF0B or 0xFE62 or 0x207A => "+",
            _ => sign.ToString(),
        };
    }

    [GeneratedRegex(@"<(?:/?[A-Za-z]|!--)[^<>]{0,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\p{L}0-9])[oOОоΟοlIІЗз]{0,4}[0-9][0-9oOОоΟοlIІЗз]*(?![\p{L}0-9])")]
    private static partial Regex Token();
}
