using System.Globalization;
using System.Text;

namespace StodlinjeKatalog.Core.Municipalities;

/// <summary>A place's name as it was written (<paramref name="Exact"/>) and without å, ä, ö and accents (<paramref name="Folded"/>); lower case, words parted by one space.</summary>
internal sealed record PlaceName(string Exact, string Folded)
{
    private const int MaxLength = 60;

    // "Luleå kommun", "Göteborgs stad", "Region Gotland", "Skåne län": what kind of place it is does not tell which.
    private static readonly string[] KindsAfter = ["kommun", "kommunen", "stad", "lan"];
    private static readonly string[] KindsBefore = ["kommun", "region"];

    public bool IsEmpty => Folded.Length == 0;

    public bool HasSwedishLetters => Exact != Folded;

    public static PlaceName Read(string? text)
    {
        var exact = Letters((text ?? "")[..Math.Min(text?.Length ?? 0, MaxLength)].Normalize(NormalizationForm.FormC).ToLowerInvariant());
        return new PlaceName(exact, Fold(exact));
    }

    /// <summary>The name, then what it may stand for: without "kommun", without a genitive s, with "aa" for å and "oe" for ö.</summary>
    public IEnumerable<PlaceName> Readings()
    {
        yield return this;
        var bare = WithoutKind();
        if (bare != this)
        {
            yield return bare;
            if (bare.Exact.EndsWith('s') && bare.Exact.Length > 2)
            {
                yield return new PlaceName(bare.Exact[..^1], bare.Folded[..^1]);
            }
        }

        var abroad = bare.Exact.Replace("aa", "å", StringComparison.Ordinal).Replace("ae", "ä", StringComparison.Ordinal).Replace("oe", "ö", StringComparison.Ordinal);
        if (abroad != bare.Exact)
        {
            yield return new PlaceName(abroad, Fold(abroad));
        }

        if (bare.Folded == "gothenburg")
        {
            yield return new PlaceName("göteborg", "goteborg");
        }
    }

    /// <summary>Whether this name, or a word in it, begins as the other: "väsby" finds Upplands Väsby.</summary>
    public bool BeginsWith(PlaceName sought) => sought.HasSwedishLetters
        ? AnyWordBegins(Exact, sought.Exact)
        : AnyWordBegins(Folded, sought.Folded);

    private static bool AnyWordBegins(string name, string beginning) =>
        name.StartsWith(beginning, StringComparison.Ordinal) || name.Contains(' ' + beginning, StringComparison.Ordinal);

    private PlaceName WithoutKind()
    {
        var words = Exact.Split(' ').ToList();
        while (words.Count > 1 && KindsAfter.Contains(Fold(words[^1])))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 1 && KindsBefore.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        var bare = string.Join(' ', words);
        return bare == Exact ? this : new PlaceName(bare, Fold(bare));
    }

    private static string Letters(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                kept.Append(c);
            }
            else if (kept.Length > 0 && kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString().TrimEnd();
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }
}
