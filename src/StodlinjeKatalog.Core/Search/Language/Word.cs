using System.Text;

namespace StodlinjeKatalog.Core.Search.Language;

/// <summary>One word as search sees it.</summary>
/// <param name="Text">In standard spelling ("någon" for "nån").</param>
/// <param name="Folded">Without dots and accents.</param>
/// <param name="Stem">As the stemmer leaves it, dots and all.</param>
/// <param name="Key">What its forms have in common: the folded stem, "=slå" for irregular words, "#partner" for people near.</param>
internal readonly record struct Word(string Text, string Folded, string Key, string Stem)
{
    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "min", "mitt", "mina", "vår", "vårt", "våra", "sin", "sitt", "sina", "hans", "hennes", "din", "ditt", "dina", "my", "our", "his", "her", "mn",
    };

    private const int ShortestAdjective = 3;

    /// <summary>Looks like what may stand between "min" and whom it is: "sjuka", "gamle", "ny".</summary>
    public bool IsAdjective => (Text.Length >= ShortestAdjective && Text[^1] is 'a' or 'e') && !IsKin && !IsWeak;

    /// <summary>"Min", "grannens": what comes after is somebody's.</summary>
    public bool OwnsNext => Owners.Contains(Text) || (IsKin && Text[^1] == 's');

    public bool IsKin => Key[0] == '#';

    public bool IsWeak => WordLists.IsWeak(Text);

    /// <summary>Words of the catalogue and words typed are read the same way, so that they can meet.</summary>
    public static Word[] ReadAll(IReadOnlyList<string> texts)
    {
        var words = new Word[texts.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Read(texts[i], HasOwner(words, i));
        }

        return words;
    }

    /// <summary>"Min man", "min sjuka man".</summary>
    private static bool HasOwner(Word[] words, int i) =>
        i > 0 && (words[i - 1].OwnsNext || (i > 1 && Owners.Contains(words[i - 2].Text) && words[i - 1].IsAdjective));

    public static Word[] ReadAll(string text) => ReadAll(QueryText.Split(text));

    public static Word Read(string text, bool hasOwner = false)
    {
        text = WordLists.StandardOf(WithoutDrawl(text));
        var folded = Folding.Fold(text);
        var stem = SwedishStemmer.Stem(text);
        if (WordLists.TryKin(text, hasOwner, out var kin))
        {
            return new Word(text, folded, kin, stem);
        }

        return new Word(text, folded, WordLists.HeadwordKeyOf(text) ?? KeyOf(stem), stem);
    }

    /// <summary>Snowball leaves the doubled m of ensamma and tomma, which Swedish writes only between vowels.</summary>
    private static string KeyOf(string marked)
    {
        var stem = Folding.Fold(marked);
        return stem.EndsWith("mm", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    /// <summary>Whether a text is read as it stands: neither drawled, nor chatted, nor somebody near.</summary>
    public static bool IsStandard(ReadOnlySpan<char> text) => !HasDrawl(text) && WordLists.IsStandard(text);

    /// <summary>"dööööö" and "hjälppp" are drawled; three of the same letter never stand together in a Swedish word.</summary>
    private static string WithoutDrawl(string text)
    {
        if (!HasDrawl(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && text[end] == text[i])
            {
                end++;
            }

            kept.Append(text[i], end - i >= 3 ? 1 : end - i);
            i = end;
        }

        return kept.ToString();
    }

    private static bool HasDrawl(ReadOnlySpan<char> text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && text[i] == text[i - 2] && char.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
