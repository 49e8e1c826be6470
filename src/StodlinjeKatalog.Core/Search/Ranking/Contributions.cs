using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Points for a document, and what for.</summary>
internal readonly record struct Contribution(int Document, double Points, ReasonKind Kind, string Subject);

/// <summary>Everything that speaks for documents in a query.</summary>
internal sealed class Contributions(SearchIndex index, SearchParts parts)
{
    private const int MostTextWords = 16;
    private const double MotherTongue = 1.5;
    private const double AlsoSpoken = 0.5;

    public IEnumerable<Contribution> Of(QueryReading reading, Intent intent)
    {
        var words = TextWords(reading);
        return FromNeeds(words, intent).Concat(FromAudiences(intent)).Concat(FromTexts(words)).Concat(FromNames(intent)).Concat(FromLanguages(intent));
    }

    private IEnumerable<Contribution> FromNeeds(List<TextWord> words, Intent intent)
    {
        var meant = MeantByOwnWords(words, intent);
        var needs = intent.Needs.Select(n => index.Needs[n.Need].Slug).ToHashSet();
        foreach (var need in intent.Needs)
        {
            var slug = index.Needs[need.Need].Slug;
            var canBeOthers = parts.HasFlag(SearchParts.Relation) && Bridges.CanBeOthers(slug);
            foreach (var (document, place, forPart) in index.ByNeed[need.Need])
            {
                var whose = canBeOthers ? WhoseFactor(index.Documents[document], need.Whose) : 1;
                var part = forPart && !meant.Contains(document) ? RankingWeights.PartOfNeed : 1;
                if (slug == Bridges.Relative && !needs.Contains(index.Documents[document].Needs[0]))
                {
                    // Theirs are the relatives of those with another trouble than this.
                    part *= RankingWeights.OthersRelatives;
                }

                yield return new Contribution(document, need.Score * place * whose * part, ReasonKind.Need, slug);
            }
        }
    }

    /// <summary>Documents that the typed words name, or that use them: those are meant, however small a part of their need they are for.</summary>
    private HashSet<int> MeantByOwnWords(List<TextWord> words, Intent intent)
    {
        var meant = new HashSet<int>(intent.Named.Keys);
        var sums = new Dictionary<int, double>();
        foreach (var word in words)
        {
            foreach (var posting in index.Texts.Of(word.Key))
            {
                if (index.IsForSomePart(posting.Document) && (sums[posting.Document] = sums.GetValueOrDefault(posting.Document) + (word.Worth * posting.Impact)) > RankingWeights.OwnWords)
                {
                    meant.Add(posting.Document);
                }
            }
        }

        return meant;
    }

    /// <summary>Lines that take relatives come first for somebody else's trouble; lines only for those around come later for one's own.</summary>
    private static double WhoseFactor(Document document, string? kin)
    {
        if (kin is null)
        {
            return document.IsForHelpersOnly ? RankingWeights.ForHelpersOnly : 1;
        }

        var takesRelatives = document.IsForAnyone || document.AudienceSlugs.Contains("narstaende")
            || (kin is "#child" or "#grandchild" or "#pupil" && document.AudienceSlugs.Contains("foralder"));
        return takesRelatives ? RankingWeights.ForRelatives : RankingWeights.NotForRelatives;
    }

    private IEnumerable<Contribution> FromAudiences(Intent intent)
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
                yield return new Contribution(document, intent.Audiences[audience] * alone * place, ReasonKind.Audience, index.Audiences[audience].Slug);
            }
        }
    }

    private IEnumerable<Contribution> FromTexts(List<TextWord> words)
    {
        foreach (var word in words)
        {
            var worth = word.Worth * (word.IsTopic ? RankingWeights.TopicText : 1);
            foreach (var posting in index.Texts.Of(word.Key))
            {
                yield return new Contribution(posting.Document, worth * posting.Impact, ReasonKind.Words, word.Text);
            }
        }
    }

    /// <summary>The rarest of the words that say what it is about.</summary>
    private List<TextWord> TextWords(QueryReading reading)
    {
        var words = new List<TextWord>();
        if (!parts.HasFlag(SearchParts.Texts))
        {
            return words;
        }

        var said = reading.PlacesOfSignals;
        foreach (var typed in reading.Words)
        {
            if (typed.Word.IsWeak || typed.Word.IsKin || said.Contains(typed.Place))
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

        words.Sort((one, other) => other.Worth.CompareTo(one.Worth));
        return words.Count <= MostTextWords ? words : words[..MostTextWords];
    }

    private IEnumerable<Contribution> FromNames(Intent intent)
    {
        foreach (var (document, worth) in intent.Named)
        {
            yield return new Contribution(document, worth * RankingWeights.Named, ReasonKind.Name, index.Documents[document].Name);
        }

        foreach (var (document, (number, isOld)) in intent.Numbered)
        {
            yield return new Contribution(document, RankingWeights.Number, isOld ? ReasonKind.OldNumber : ReasonKind.Number, number);
        }
    }

    private IEnumerable<Contribution> FromLanguages(Intent intent)
    {
        foreach (var (kind, code) in intent.Signals)
        {
            if (kind != TargetKind.Language || code == "sv")
            {
                continue;
            }

            foreach (var document in index.ByLanguage[code])
            {
                var points = index.Documents[document].Languages[0] == code ? MotherTongue : AlsoSpoken;
                yield return new Contribution(document, points, ReasonKind.Language, code);
            }
        }
    }

    /// <param name="Worth">Its rarity and likeness, weighed.</param>
    /// <param name="IsTopic">A need's own word too.</param>
    private readonly record struct TextWord(string Text, int Key, double Worth, bool IsTopic);
}
