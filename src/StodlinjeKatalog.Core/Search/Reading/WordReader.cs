using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>Recognises typed words among the catalogue's own: as they stand, joined, taken apart, or as slips of the finger. The surest way that works is taken.</summary>
internal sealed class WordReader(Vocabulary vocabulary, SearchParts parts)
{
    /// <summary>Guessing costs time, and a text with this many unknown words is not helped by more guesses.</summary>
    private const int MostGuessedWords = 16;
    private const int MostNeighbours = 3;
    private const int ShortestJoined = 5;

    public List<TypedWord> Read(Word[] words)
    {
        var read = new List<TypedWord>(words.Length);
        var guessed = 0;
        for (var place = 0; place < words.Length; place++)
        {
            var guesses = new List<Guess>(2);
            AddKnown(words[place], guesses);
            if (parts.Has(SearchParts.Compounds) && place + 1 < words.Length)
            {
                AddJoined(words[place].Text, words[place + 1].Text, guesses);
            }

            if (!guesses.Exists(g => g.Span == 1) && CanBeGuessed(words[place]) && guessed < MostGuessedWords)
            {
                guessed++;
                AddGuessed(words[place], guesses);
            }

            read.Add(new TypedWord(place, words[place], guesses));
        }

        return read;
    }

    private void AddKnown(Word word, List<Guess> guesses)
    {
        if (!vocabulary.TryKey(word.Key, out var key))
        {
            return;
        }

        var (likeness, term) = vocabulary.MostLike(word, key);
        if (!parts.Has(SearchParts.Inflection) && likeness is not (Alike.Same or Alike.Folded or Alike.FoldedShort))
        {
            return;
        }

        if (likeness > 0)
        {
            guesses.Add(new Guess(key, term, likeness, 1, likeness >= Alike.Same ? Recognised.Exactly : Recognised.ByForm, null));
        }
    }

    /// <summary>Hardly two words are ever one: that is seen before anything is made of them.</summary>
    private void AddJoined(ReadOnlySpan<char> first, ReadOnlySpan<char> second, List<Guess> guesses)
    {
        Span<char> both = stackalloc char[first.Length + second.Length];
        first.CopyTo(both);
        second.CopyTo(both[first.Length..]);
        if (both.Length < ShortestJoined || (Word.IsStandard(both) && !vocabulary.MayHaveWritten(both)))
        {
            return;
        }

        var joined = both.ToString();
        var word = Word.Read(joined);
        if (vocabulary.TryKey(word.Key, out var key) && vocabulary.IsGuiding(key))
        {
            var (likeness, term) = vocabulary.MostLike(word, key);
            if (likeness >= Alike.Folded && likeness is not Alike.SameStem)
            {
                guesses.Add(new Guess(key, term, likeness * Alike.Joined, 2, Recognised.Joined, joined));
            }
        }
    }

    private void AddGuessed(Word word, List<Guess> guesses)
    {
        var near = parts.Has(SearchParts.Slips) ? vocabulary.Misspelt(word.Folded, MostNeighbours) : [];
        var compound = parts.Has(SearchParts.Compounds) ? Compounds.PartsOf(word.Text, vocabulary) : [];
        if (near.Count > 0 && near[0].Slips == 1 && compound.Count < 2)
        {
            AddNear(near, guesses);
            return;
        }

        foreach (var part in compound)
        {
            guesses.Add(new Guess(vocabulary.KeyOf(part), part, compound.Count > 1 ? Alike.Part : Alike.LonePart, 1, Recognised.AsCompound, null));
        }

        if (parts.Has(SearchParts.Inflection) && vocabulary.BeginningLike(word.Folded) is { } like)
        {
            guesses.Add(new Guess(vocabulary.KeyOf(like.Term), like.Term, Alike.Beginning * like.Share, 1, Recognised.ByBeginning, like.Word));
        }

        if (compound.Count < 2)
        {
            AddNear(near, guesses);
        }
    }

    private void AddNear(List<(int Term, string Word, int Slips)> near, List<Guess> guesses)
    {
        foreach (var (term, meant, slips) in near)
        {
            var key = vocabulary.KeyOf(term);
            if (slips == near[0].Slips && !guesses.Exists(g => g.Key == key))
            {
                guesses.Add(new Guess(key, term, slips == 1 ? Alike.OneSlip : Alike.TwoSlips, 1, Recognised.AsSlip, meant));
            }
        }
    }

    /// <summary>Short words and codes (sh, ed, kms) mean what they say or nothing.</summary>
    private static bool CanBeGuessed(Word word) =>
        word.Text.Length >= TypoIndex.ShortestForOneSlip && !word.IsWeak && !WordLists.IsCommon(word.Text) && !char.IsDigit(word.Text[0]);
}
