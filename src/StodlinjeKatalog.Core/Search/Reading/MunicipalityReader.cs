using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>
/// Finds the municipalities that are named. Some names are also everyday words (Vara, Mora, Ale, Mark): those count only
/// where a place is expected: alone, after "i", or beside "kommun".
/// </summary>
internal sealed class MunicipalityReader
{
    private static readonly HashSet<string> AlsoWords = Listed("also");
    private static readonly HashSet<string> PlaceWords = Listed("beside");

    private readonly Dictionary<string, List<int>> byFoldedName = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> firstWords = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly int longestName = 1;
    private readonly string[] exactNames;

    public MunicipalityReader(IReadOnlyList<Municipality> municipalities)
    {
        exactNames = new string[municipalities.Count];
        for (var i = 0; i < municipalities.Count; i++)
        {
            var words = QueryText.Split(municipalities[i].Name);
            exactNames[i] = string.Join(' ', words);
            longestName = Math.Max(longestName, words.Count);
            var folded = Folding.Fold(exactNames[i]);
            if (!byFoldedName.TryGetValue(folded, out var list))
            {
                byFoldedName[folded] = list = [];
            }

            list.Add(i);
            firstWords.Add(Folding.Fold(words[0]));
        }
    }

    /// <summary>The municipalities named, and whether nothing but they and words like "kommun" was typed.</summary>
    public (IReadOnlyList<int> Named, bool Alone) Read(IReadOnlyList<string> texts)
    {
        List<int>? named = null;
        var others = 0;
        for (var start = 0; start < texts.Count; start++)
        {
            var isName = false;
            for (var length = CanBegin(texts[start]) ? Math.Min(longestName, texts.Count - start) : 0; length >= 1; length--)
            {
                var name = string.Join(' ', texts.Skip(start).Take(length));
                if (Find(name) is { Count: > 0 } found && IsPlace(texts, start, length, name))
                {
                    named ??= [];
                    named.AddRange(found.Where(i => !named.Contains(i)));
                    start += length - 1;
                    isName = true;
                    break;
                }
            }

            others += isName || PlaceWords.Contains(texts[start]) || WordLists.IsDropped(texts[start]) ? 0 : 1;
        }

        return (named ?? (IReadOnlyList<int>)[], named is not null && others == 0);
    }

    private bool CanBegin(string word)
    {
        Span<char> room = stackalloc char[word.Length];
        ReadOnlySpan<char> folded = Folding.TryFold(word, room) ? room : Folding.Fold(word).AsSpan();
        return firstWords.Contains(folded) || (folded.EndsWith('s') && firstWords.Contains(folded[..^1]));
    }

    /// <summary>Typed with dots, as written; without, all that fold to it, the one so written first (Habo and Håbo). A genitive s is taken off.</summary>
    private List<int> Find(string name)
    {
        var list = byFoldedName.GetValueOrDefault(Folding.Fold(name))
            ?? (name.EndsWith('s') ? byFoldedName.GetValueOrDefault(Folding.Fold(name[..^1])) : null);
        if (list is null)
        {
            return [];
        }

        bool IsExact(int i) => exactNames[i] == name || exactNames[i] + "s" == name;
        return Folding.Fold(name) == name ? [.. list.OrderByDescending(IsExact)] : list.FindAll(IsExact);
    }

    private static HashSet<string> Listed(string name) => WordLists.Lines("places").Where(l => l.Name == name).SelectMany(l => l.Words).ToHashSet(StringComparer.Ordinal);

    private static bool IsPlace(IReadOnlyList<string> texts, int start, int length, string name)
    {
        var before = start > 0 ? texts[start - 1] : "";
        var after = start + length < texts.Count ? texts[start + length] : "";
        return texts.Count == length || before is "i" or "från" or "kommun" or "kommunen" || after is "kommun" or "kommuns" or "stad"
            || !AlsoWords.Contains(Folding.Fold(name));
    }
}
