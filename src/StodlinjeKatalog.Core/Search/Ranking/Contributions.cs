using System.Buffers;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Takes points for documents: the ranking adds them up, an explanation keeps those of one document.</summary>
internal interface IPoints
{
    void Add(int document, double points, ReasonKind kind, string subject);
}

/// <summary>Everything that speaks for documents in a query.</summary>
internal sealed class Contributions(SearchIndex index, SearchParts parts)
{
    private const int MostTextWords = 16;
    private const double MotherTongue = 1.5;
    private const double AlsoSpoken = 0.5;

    public void AddAll<TPoints>(ref TPoints points, QueryReading reading, Intent intent)
        where TPoints : struct, IPoints
    {
        var words = TextWords(reading);
        AddNeeds(ref points, words, intent);
        AddAudiences(ref points, intent);
        AddTexts(ref points, words);
        AddNames(ref points, intent);
        AddLanguages(ref points, intent);
        AddLearned(ref points, reading, intent);
    }

    /// <summary>What was learned adds to no line whose ages are others than the one that was said.</summary>
    private void AddLearned<TPoints>(ref TPoints points, QueryReading reading, Intent intent)
        where TPoints : struct, IPoints
    {
        for (var label = 0; label < intent.Heard?.Lines.Length; label++)
        {
            var document = intent.Heard.Documents[label];
            if (document < 0 || intent.Heard.Lines[label] < RankingWeights.LeastLearned)
            {
                continue;
            }

            ref readonly var traits = ref index.Traits[document];
            if (reading.Age is not { OwnAge: true } age || (age.Years >= traits.AgeMin && age.Years <= traits.AgeMax))
            {
                points.Add(document, RankingWeights.LearnedLine * intent.Heard.Lines[label], ReasonKind.Learned, "");
            }
        }
    }

    private void AddNeeds<TPoints>(ref TPoints points, List<TextWord> words, Intent intent)
        where TPoints : struct, IPoints
    {
        var ownWords = ArrayPool<float>.Shared.Rent(index.Documents.Length);
        var said = new bool[index.Needs.Count];
        foreach (var need in intent.Needs)
        {
            said[need.Need] = true;
        }

        AddOwnWords(ownWords, words, intent);
        foreach (var need in intent.Needs)
        {
            var slug = index.Needs[need.Need].Slug;
            var canBeOthers = parts.Has(SearchParts.Relation) && Bridges.CanBeOthers(slug);
            foreach (var (document, place, forPart) in index.ByNeed[need.Need])
            {
                ref readonly var traits = ref index.Traits[document];
                var whose = canBeOthers ? WhoseFactor(traits.Flags, need.Whose) : 1;
                var part = forPart && ownWords[document] <= RankingWeights.OwnWords ? RankingWeights.PartOfNeed : 1;
                if (slug == Bridges.Relative && (traits.FirstNeed < 0 || !said[traits.FirstNeed]))
                {
                    // Theirs are the relatives of those with another trouble than this.
                    part *= RankingWeights.OthersRelatives;
                }

                points.Add(document, need.Score * place * whose * part, ReasonKind.Need, slug);
            }
        }

        ArrayPool<float>.Shared.Return(ownWords);
    }

    /// <summary>Documents that the typed words name, or that use them: those are meant, however small a part of their need they are for.</summary>
    private void AddOwnWords(float[] sums, List<TextWord> words, Intent intent)
    {
        Array.Clear(sums, 0, index.Documents.Length);
        foreach (var word in words)
        {
            foreach (var posting in index.Texts.Of(word.Key))
            {
                sums[posting.Document] += (float)word.Worth * posting.Impact;
            }
        }

        foreach (var document in intent.Named.Keys)
        {
            sums[document] = float.MaxValue;
        }
    }

    /// <summary>Lines that take relatives come first for somebody else's trouble; lines only for those around come later for one's own.</summary>
    private static double WhoseFactor(TraitFlags flags, string? kin)
    {
        if (kin is null)
        {
            return (flags & TraitFlags.HelpersOnly) != 0 ? RankingWeights.ForHelpersOnly : 1;
        }

        var takes = kin is "#child" or "#grandchild" or "#pupil" ? TraitFlags.TakesRelatives | TraitFlags.TakesParents : TraitFlags.TakesRelatives;
        return (flags & takes) != 0 ? RankingWeights.ForRelatives : RankingWeights.NotForRelatives;
    }

    private void AddAudiences<TPoints>(ref TPoints points, Intent intent)
        where TPoints : struct, IPoints
    {
        var alone = RankingWeights.AudienceAlone / (1 + (2 * (intent.Needs.Count > 0 ? intent.Needs[0].Score : 0)));
        for (var audience = 0; audience < intent.Audiences.Length; audience++)
        {
            if (intent.Audiences[audience] <= 0)
            {
                continue;
            }

            foreach (var (document, place) in index.ByAudience[audience])
            {
                points.Add(document, intent.Audiences[audience] * alone * place, ReasonKind.Audience, index.Audiences[audience].Slug);
            }
        }
    }

    private void AddTexts<TPoints>(ref TPoints points, List<TextWord> words)
        where TPoints : struct, IPoints
    {
        foreach (var word in words)
        {
            var worth = word.Worth * (word.IsTopic ? RankingWeights.TopicText : 1);
            foreach (var posting in index.Texts.Of(word.Key))
            {
                points.Add(posting.Document, worth * posting.Impact, ReasonKind.Words, word.Text);
            }
        }
    }

    /// <summary>The rarest of the words that say what it is about.</summary>
    private List<TextWord> TextWords(QueryReading reading)
    {
        var words = new List<TextWord>();
        if (!parts.Has(SearchParts.Texts))
        {
            return words;
        }

        foreach (var typed in reading.Words)
        {
            // Digits are an age or a number, and not a word of a text ("10–25 år").
            if (typed.IsWeak || typed.Word.IsKin || reading.IsSignal(typed.Place) || char.IsAsciiDigit(typed.Word.Text[0]))
            {
                continue;
            }

            foreach (var guess in typed.Guesses)
            {
                if (index.Texts.Rarity(guess.Key) is > 0 and var rarity)
                {
                    words.Add(new TextWord(guess.Meant ?? typed.Word.Text, guess.Key, RankingWeights.Text * guess.Likeness * rarity, index.IsTopic(guess.Term)));
                }
            }
        }

        if (words.Count > MostTextWords)
        {
            words.Sort((one, other) => other.Worth.CompareTo(one.Worth));
            words.RemoveRange(MostTextWords, words.Count - MostTextWords);
        }

        return words;
    }

    private void AddNames<TPoints>(ref TPoints points, Intent intent)
        where TPoints : struct, IPoints
    {
        foreach (var (document, worth) in intent.Named)
        {
            points.Add(document, worth * RankingWeights.Named, ReasonKind.Name, index.Documents[document].Name);
        }

        foreach (var (document, (number, isOld)) in intent.Numbered)
        {
            points.Add(document, RankingWeights.Number, isOld ? ReasonKind.OldNumber : ReasonKind.Number, number);
        }
    }

    private void AddLanguages<TPoints>(ref TPoints points, Intent intent)
        where TPoints : struct, IPoints
    {
        foreach (var (kind, code) in intent.Signals)
        {
            if (kind != TargetKind.Language || code == "sv")
            {
                continue;
            }

            foreach (var document in index.ByLanguage[code])
            {
                points.Add(document, index.Documents[document].Languages[0] == code ? MotherTongue : AlsoSpoken, ReasonKind.Language, code);
            }
        }
    }

    /// <param name="Worth">Its rarity and likeness, weighed.</param>
    /// <param name="IsTopic">A need's own word too.</param>
    private readonly record struct TextWord(string Text, int Key, double Worth, bool IsTopic);
}
