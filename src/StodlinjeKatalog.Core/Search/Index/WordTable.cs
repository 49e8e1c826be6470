using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>A word of the catalogue's own texts.</summary>
internal sealed class KnownWord(Word word)
{
    public Word Word { get; } = word;
    public bool IsWeak { get; } = word.IsWeak;
    public bool IsDropped { get; } = WordLists.IsDropped(word.Text);
    public bool IsOwner { get; } = word.OwnsNext;

    /// <summary>Its place in the vocabulary; -1 until somebody has asked for it.</summary>
    public int Term { get; set; } = -1;
    public bool IsGuiding { get; set; }
}

/// <summary>Reads each word once while an index is built, however often it comes: most of what a build costs is words that were seen before.</summary>
internal sealed class WordTable
{
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> alone = new Dictionary<string, KnownWord>(16_384, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> owned = new Dictionary<string, KnownWord>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<int> places = [];

    public WordTable(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>The words of a text, in order. "Min man" is somebody near and "man" alone is not, unless <paramref name="withOwners"/> is false.</summary>
    public void Read(string text, List<KnownWord> into, bool withOwners = true)
    {
        into.Clear();
        var cut = QueryText.Cut(text, places).AsSpan();
        for (var i = 0; i < places.Count; i += 2)
        {
            var hasOwner = withOwners && into.Count > 0 && (into[^1].IsOwner || (into.Count > 1 && into[^2].IsOwner && into[^1].Word.IsAdjective));
            var table = hasOwner ? owned : alone;
            var written = cut[places[i]..places[i + 1]];
            if (!table.TryGetValue(written, out var known))
            {
                table[written] = known = new KnownWord(Word.Read(written.ToString(), hasOwner));
            }

            into.Add(known);
        }
    }

    public int TermOf(KnownWord known, bool guiding)
    {
        if (known.Term < 0 || (guiding && !known.IsGuiding))
        {
            known.Term = vocabulary.Add(known.Word, guiding);
            known.IsGuiding |= guiding;
        }

        return known.Term;
    }
}
