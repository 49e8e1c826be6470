using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Index;

internal enum TargetKind
{
    Need,
    Audience,
    Helpline,
    Guide,
    Channel,
    Language,
    Time,
    Trace,
    Cost,
}

/// <summary>What a phrase points to: the n-th of its kind, and how decidedly.</summary>
internal readonly record struct Target(TargetKind Kind, int Index, double Weight);

/// <summary>A phrase: terms to find in this order, without words that say nothing.</summary>
/// <param name="Terms">Ids in the vocabulary.</param>
/// <param name="Length">Words as written, those left out included: how close together they ought to stand.</param>
/// <param name="InOrder">Who does what to whom: "jag slår" is not "slår mig".</param>
/// <param name="Strength">How much it says: the sum of its words' rarity.</param>
internal sealed record Phrase(string Text, int[] Terms, int Length, bool InOrder, List<Target> Targets)
{
    public double Strength { get; set; }
}

/// <summary>Phrases filed under the rarest of their words, so that a query meets only those that it may hold.</summary>
internal sealed class PhraseIndex(Vocabulary vocabulary)
{
    private const int LongestPhrase = 8;

    private readonly Dictionary<string, Phrase> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> frequency = [];
    private readonly Dictionary<(string Text, bool HasOwner), Word> read = [];
    private Dictionary<int, Phrase[]> byRarestKey = [];

    public IEnumerable<Phrase> All => phrases.Values;

    public int Count => phrases.Count;

    public void Add(string text, Target target, string language = "sv")
    {
        foreach (var words in Writings(text))
        {
            Add(text, words, target, language);
        }
    }

    public void Close()
    {
        read.Clear();
        foreach (var phrase in phrases.Values)
        {
            foreach (var key in phrase.Terms.Select(vocabulary.KeyOf).Distinct())
            {
                frequency[key] = frequency.GetValueOrDefault(key) + 1;
            }
        }

        var most = Math.Log(1 + phrases.Count);
        foreach (var phrase in phrases.Values)
        {
            phrase.Strength = phrase.Terms.Sum(t => Math.Log(1 + ((double)phrases.Count / frequency[vocabulary.KeyOf(t)])) / most);
        }

        byRarestKey = phrases.Values
            .GroupBy(p => p.Terms.Select(vocabulary.KeyOf).MinBy(k => frequency[k]))
            .ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Phrases whose rarest word has this key.</summary>
    public ReadOnlySpan<Phrase> Under(int key) => byRarestKey.TryGetValue(key, out var found) ? found : [];

    private void Add(string text, Word[] all, Target target, string language)
    {
        // "I" is a preposition in Swedish and says nothing; in English it is the one who acts ("i hit her").
        var words = all.Where(w => !WordLists.IsDropped(w.Text) || (language == "en" && w.Text == "i")).ToArray();
        words = words.Length == 0 ? all : words;
        if (words.Length is 0 or > LongestPhrase)
        {
            return;
        }

        var terms = Array.ConvertAll(words, w => vocabulary.Add(w, guiding: true));
        AddTerms(text, terms, words, all.Length, target);

        // After another word the verb comes first: "ibland slår jag min son".
        if (target.Kind == TargetKind.Need && words is [{ Text: "jag" }, { IsKin: false }, ..])
        {
            AddTerms(text, [terms[1], terms[0], .. terms[2..]], words, all.Length, target);
        }
    }

    private void AddTerms(string text, int[] terms, Word[] words, int length, Target target)
    {
        var name = string.Join(' ', terms);
        if (!phrases.TryGetValue(name, out var phrase))
        {
            var inOrder = words.Any(w => w.IsKin || w.Text is "jag" or "mig" or "i" or "me");
            phrases[name] = phrase = new Phrase(text, terms, length, inOrder, []);
        }

        var same = phrase.Targets.FindIndex(t => t.Kind == target.Kind && t.Index == target.Index);
        if (same < 0)
        {
            phrase.Targets.Add(target);
        }
        else if (phrase.Targets[same].Weight < target.Weight)
        {
            phrase.Targets[same] = target;
        }
    }

    /// <summary>"e-cigarett" is also "ecigarett".</summary>
    private IEnumerable<Word[]> Writings(string text)
    {
        yield return Word.ReadAll(text, read);
        if (text.Contains('-', StringComparison.Ordinal))
        {
            yield return Word.ReadAll(text.Replace("-", "", StringComparison.Ordinal), read);
        }
    }
}
