using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>A phrase that stands in what was typed.</summary>
/// <param name="Quality">1 when every word is the very one, in order and close together.</param>
/// <param name="First">Place of the first of its words.</param>
/// <param name="Last">Place of the last.</param>
/// <param name="SameKin">False when another person near stands there than in the phrase ("min man slår" for "min sambo slår").</param>
internal readonly record struct FoundPhrase(Phrase Phrase, double Quality, int First, int Last, bool SameKin)
{
    public double Strength => Phrase.Strength * Quality;

    /// <summary>The phrase names the one who writes as the one who acts.</summary>
    public bool SaysActor => Phrase.Text.StartsWith("jag ", StringComparison.Ordinal) || Phrase.Text.StartsWith("i ", StringComparison.Ordinal);
}

/// <summary>Finds the phrases of an index in a query: all words there, in order where order carries the meaning, not too far apart.</summary>
internal sealed class PhraseFinder(PhraseIndex phrases, Vocabulary vocabulary)
{
    private const double OutOfOrder = 0.6;
    private const double PerWordBetween = 0.12;
    private const int FarthestApart = 9;

    private const int Usual = 24;

    public List<FoundPhrase> Find(List<TypedWord> typed)
    {
        var found = new List<FoundPhrase>(Usual);
        var read = new Places(typed);
        foreach (var key in read.Keys)
        {
            var under = phrases.Under(key, out var masks);
            for (var i = 0; i < under.Length; i++)
            {
                if ((masks[i] & ~read.Mask) == 0 && Match(under[i], read) is { } match)
                {
                    found.Add(match);
                }
            }
        }

        return found;
    }

    private FoundPhrase? Match(Phrase phrase, Places read)
    {
        foreach (var term in phrase.Terms)
        {
            if (!read.Has(vocabulary.KeyOf(term)))
            {
                return null;
            }
        }

        var candidates = read.Candidates;
        var sameKin = true;
        for (var i = 0; i < phrase.Terms.Length; i++)
        {
            candidates[i].Clear();
            foreach (var (place, guess) in read.Of(vocabulary.KeyOf(phrase.Terms[i])))
            {
                var likeness = guess.How is Recognised.Exactly or Recognised.ByForm ? vocabulary.Likeness(read.Typed[place].Word, phrase.Terms[i]) : guess.Likeness;

                // "Aldrig" is a word of its own and no "åldras" whose dots are missing, nor is "man" "män".
                if (likeness > 0 && !(guess.How == Recognised.Exactly && IsOnlyFolded(likeness, read.Typed[place])))
                {
                    candidates[i].Add((place, likeness));
                }
            }

            if (candidates[i].Count == 0)
            {
                return null;
            }

            sameKin = sameKin && (!vocabulary.IsKin(phrase.Terms[i]) || candidates[i].Exists(c => c.Likeness >= Alike.Same));
        }

        // "Jag fyller år" is not "fylla".
        if (phrase.Terms.Length == 1 && !candidates[0].Exists(c => c.Likeness >= Alike.Same || !read.Typed[c.Place].IsWeak))
        {
            return null;
        }

        // "Mitt ex" alone is not "min man" alone.
        if (!sameKin && phrase.Terms.Length == 1)
        {
            return null;
        }

        var all = candidates.AsSpan(0, phrase.Terms.Length);
        var found = InOrder(phrase, all) ?? (phrase.InOrder ? null : AnyOrder(phrase, all));

        // "Jag blev utnyttjad" is not "jag utnyttjade".
        if (found is { SaysActor: true } actor && IsPassive(actor, read.Typed))
        {
            return null;
        }

        return found is { } match ? match with { SameKin = sameKin } : null;
    }

    private static bool IsOnlyFolded(double likeness, TypedWord typed) =>
        likeness == Alike.FoldedStem || (typed.IsWeak && likeness is Alike.Folded or Alike.FoldedShort);

    private static bool IsPassive(FoundPhrase found, List<TypedWord> typed)
    {
        for (var i = found.First + 1; i < found.Last; i++)
        {
            if (typed[i].Word.Text is "blev" or "blir" or "bli" or "blivit" && typed[i + 1].Word.Text.EndsWith('d') && !found.Phrase.Text.Contains(" bli", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FoundPhrase? InOrder(Phrase phrase, ReadOnlySpan<List<(int Place, double Likeness)>> candidates)
    {
        FoundPhrase? best = null;
        foreach (var (start, startLikeness) in candidates[0])
        {
            var last = start;
            var likeness = startLikeness;
            var whole = true;
            for (var i = 1; i < candidates.Length && whole; i++)
            {
                whole = false;
                foreach (var (place, here) in candidates[i])
                {
                    if (place > last && place - last <= (i == 1 ? Math.Min(FarthestApart, phrase.MostToSecond) : FarthestApart))
                    {
                        last = place;
                        likeness += here;
                        whole = true;
                        break;
                    }
                }
            }

            if (whole)
            {
                var quality = likeness / candidates.Length * Closeness(phrase, start, last);
                best = best is null || best.Value.Quality < quality ? new FoundPhrase(phrase, quality, start, last, true) : best;
            }
        }

        return best;
    }

    private static FoundPhrase? AnyOrder(Phrase phrase, ReadOnlySpan<List<(int Place, double Likeness)>> candidates)
    {
        int first = int.MaxValue, last = -1;
        var likeness = 0.0;
        UInt128 used = 0;
        foreach (var list in candidates)
        {
            var free = 0;
            while (free < list.Count && (used >> list[free].Place & 1) != 0)
            {
                free++;
            }

            if (free == list.Count)
            {
                return null;
            }

            var (place, here) = list[free];
            used |= UInt128.One << place;
            first = Math.Min(first, place);
            last = Math.Max(last, place);
            likeness += here;
        }

        return last - first > FarthestApart ? null : new FoundPhrase(phrase, likeness / candidates.Length * OutOfOrder * Closeness(phrase, first, last), first, last, true);
    }

    private static double Closeness(Phrase phrase, int first, int last) =>
        1 / (1 + (PerWordBetween * Math.Max(0, last - first + 1 - phrase.Length)));

    /// <summary>Where in the text each key may stand.</summary>
    private sealed class Places
    {
        private readonly Dictionary<int, List<(int Place, Guess Guess)>> byKey = [];

        public Places(List<TypedWord> typed)
        {
            Typed = typed;
            foreach (var word in typed)
            {
                foreach (var guess in word.Guesses)
                {
                    if (!byKey.TryGetValue(guess.Key, out var list))
                    {
                        byKey[guess.Key] = list = new(1);
                        Mask |= PhraseIndex.MaskOf(guess.Key);
                    }

                    list.Add((word.Place, guess));
                }
            }
        }

        public List<TypedWord> Typed { get; }

        public ulong Mask { get; }

        public Dictionary<int, List<(int Place, Guess Guess)>>.KeyCollection Keys => byKey.Keys;

        /// <summary>Used for one phrase after the other.</summary>
        public List<(int Place, double Likeness)>[] Candidates { get; } = [[], [], [], [], [], [], [], []];

        public bool Has(int key) => byKey.ContainsKey(key);

        public List<(int Place, Guess Guess)> Of(int key) => byKey[key];
    }
}
