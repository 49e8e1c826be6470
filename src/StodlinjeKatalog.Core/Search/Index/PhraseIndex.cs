namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>Phrases filed under the rarest of their words, so that a query meets only those that it may hold.</summary>
internal sealed class PhraseIndex(Vocabulary vocabulary, WordTable words)
{
    private const int LongestPhrase = 8;
    private const int NearActor = 3;

    private readonly List<Phrase> phrases = [];
    private readonly List<KnownWord> read = [];
    private readonly List<KnownWord> kept = [];
    private Dictionary<int[], Phrase> byTerms = new(16_384, TermsComparer.Instance);
    private int[] starts = [0];
    private Phrase[] byRarestKey = [];
    private ulong[] masks = [];

    public IReadOnlyList<Phrase> All => phrases;

    public int Count => phrases.Count;

    /// <summary>One bit of 64 for a key: a phrase with a bit that the query lacks cannot stand in it.</summary>
    public static ulong MaskOf(int key) => 1UL << (int)((uint)key * 2654435769u >> 26);

    public void Add(string text, Target target, string language = "sv")
    {
        Add(text, text, target, language);
        if (text.Contains('-', StringComparison.Ordinal))
        {
            // "e-cigarett" is also "ecigarett".
            Add(text, text.Replace("-", "", StringComparison.Ordinal), target, language);
        }
    }

    /// <summary>Call once, when all phrases are in.</summary>
    public void Close()
    {
        byTerms = [];
        var frequency = new int[vocabulary.KeyCount];
        Span<int> keys = stackalloc int[LongestPhrase];
        foreach (var phrase in phrases)
        {
            var length = KeysOf(phrase, keys);
            for (var i = 0; i < length; i++)
            {
                frequency[keys[i]] += keys[..i].Contains(keys[i]) ? 0 : 1;
            }
        }

        var most = Math.Log(1 + phrases.Count);
        var rarity = Array.ConvertAll(frequency, f => f == 0 ? 0 : Math.Log(1 + ((double)phrases.Count / f)) / most);
        var rarest = new int[phrases.Count];
        starts = new int[frequency.Length + 1];
        for (var i = 0; i < rarest.Length; i++)
        {
            var length = KeysOf(phrases[i], keys);
            rarest[i] = keys[0];
            foreach (var key in keys[..length])
            {
                phrases[i].Strength += rarity[key];
                rarest[i] = frequency[key] < frequency[rarest[i]] ? key : rarest[i];
            }

            starts[rarest[i] + 1]++;
        }

        FileUnder(rarest);
    }

    /// <summary>Phrases whose rarest word has this key, each with the bits of all its keys.</summary>
    public ReadOnlySpan<Phrase> Under(int key, out ReadOnlySpan<ulong> masksOfAll)
    {
        masksOfAll = masks.AsSpan(starts[key]..starts[key + 1]);
        return byRarestKey.AsSpan(starts[key]..starts[key + 1]);
    }

    private void FileUnder(int[] rarest)
    {
        for (var key = 1; key < starts.Length; key++)
        {
            starts[key] += starts[key - 1];
        }

        var next = starts.ToArray();
        byRarestKey = new Phrase[phrases.Count];
        masks = new ulong[phrases.Count];
        Span<int> keys = stackalloc int[LongestPhrase];
        for (var i = 0; i < rarest.Length; i++)
        {
            var at = next[rarest[i]]++;
            byRarestKey[at] = phrases[i];
            foreach (var key in keys[..KeysOf(phrases[i], keys)])
            {
                masks[at] |= MaskOf(key);
            }
        }
    }

    private int KeysOf(Phrase phrase, Span<int> keys)
    {
        for (var i = 0; i < phrase.Terms.Length; i++)
        {
            keys[i] = vocabulary.KeyOf(phrase.Terms[i]);
        }

        return phrase.Terms.Length;
    }

    private void Add(string text, string written, Target target, string language)
    {
        words.Read(written, read);
        kept.Clear();
        foreach (var word in read)
        {
            // "I" is a preposition in Swedish and says nothing; in English it is the one who acts ("i hit her").
            if (!word.IsDropped || (language == "en" && word.Word.Text == "i"))
            {
                kept.Add(word);
            }
        }

        // "For men" without "for" would be the Swedish "but".
        var all = kept.TrueForAll(w => w.IsWeak) && kept.Count < read.Count ? read : kept;
        if (all.Count is 0 or > LongestPhrase)
        {
            return;
        }

        Span<int> terms = stackalloc int[all.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = words.TermOf(all[i], guiding: true);
        }

        var isOfActor = target.Kind == TargetKind.Need && all.Count > 1 && all[0].Word.Text == "jag" && !all[1].Word.IsKin;
        AddTerms(text, terms, all, target, language, isOfActor ? NearActor : int.MaxValue);

        // After another word the verb comes first: "ibland slår jag min son".
        if (isOfActor)
        {
            (terms[0], terms[1]) = (terms[1], terms[0]);
            AddTerms(text, terms, all, target, language, mostToSecond: 1);
        }
    }

    private void AddTerms(string text, ReadOnlySpan<int> terms, List<KnownWord> from, Target target, string language, int mostToSecond)
    {
        var known = byTerms.GetAlternateLookup<ReadOnlySpan<int>>();
        if (!known.TryGetValue(terms, out var phrase))
        {
            var inOrder = from.Exists(w => w.Word.IsKin || w.Word.Text is "jag" or "mig" or "i" or "me");
            phrase = new Phrase(text, terms.ToArray(), read.Count, inOrder, language, mostToSecond);
            byTerms.Add(phrase.Terms, phrase);
            phrases.Add(phrase);
        }

        phrase.Add(target);
    }
}
