using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Puts what was learned beside what the rules found: which needs a text speaks of, and how likely it is a cry for help.</summary>
internal sealed class LearnedNeeds
{
    private const string Swedish = "sv";

    private readonly LearnedModel model;
    private readonly int[] needs;
    private readonly string[] names;
    private readonly int[] documents;

    /// <param name="model">May know needs that are gone, and lack new ones: those are met by their slugs.</param>
    public LearnedNeeds(SearchIndex index, LearnedModel model)
    {
        this.model = model;
        needs = [.. model.Heads[Teacher.NeedHead].Select(index.NeedIndex)];
        documents = [.. model.Heads[Teacher.LineHead].Select(label => Array.FindIndex(index.Documents, d => (d.Helpline is null ? Sentence.GuideMark : "") + d.Slug == label))];
        names = [.. needs.Select(n => n < 0 ? "" : index.Needs[n].Name)];
    }

    /// <summary>What the learner sees of a query.</summary>
    /// <param name="ledger">As the words left it, before anything was moved.</param>
    public static Evidence EvidenceOf(SearchIndex index, QueryReading reading, NeedLedger ledger)
    {
        var rules = new List<(uint, float)>();
        for (var need = 0; need < ledger.NeedCount; need++)
        {
            if (ledger.ScoreOf(need) > 0)
            {
                rules.Add((index.LearnedMarks.Needs[need], (float)(RankingWeights.NeedToLearn * Math.Min(RankingWeights.MostToLearn, ledger.ScoreOf(need)))));
            }
        }

        if (rules.Count == 0)
        {
            rules.Add((index.LearnedMarks.NoNeed, (float)RankingWeights.NeedToLearn));
        }

        rules.Add(reading.Crisis.Found is { } found
            ? (index.LearnedMarks.Cries[(int)found.Kind], (float)RankingWeights.CryToLearn)
            : (index.LearnedMarks.NoCry, (float)RankingWeights.NeedToLearn));
        return new Evidence(TextFeatures.Of(reading.PlainWords), rules);
    }

    /// <summary>Null when not one word of the text was met among the sentences: pieces of words alone are guesses.</summary>
    public Heard? Hear(QueryReading reading, Evidence evidence)
    {
        if (!Array.Exists(reading.PlainWords, w => model.Knows(TextFeatures.OfWord(w))))
        {
            return null;
        }

        var answer = model.Answer(evidence);
        return new Heard(answer[Teacher.NeedHead], answer[Teacher.CryHead], documents, answer[Teacher.LineHead], LanguageOf(answer[Teacher.LanguageHead]));
    }

    private string? LanguageOf(float[] probabilities)
    {
        for (var label = 0; label < probabilities.Length; label++)
        {
            if (probabilities[label] >= RankingWeights.SureOfLanguage && model.Heads[Teacher.LanguageHead][label] != Swedish)
            {
                return model.Heads[Teacher.LanguageHead][label];
            }
        }

        return null;
    }

    /// <summary>Adds the probability of each need to what the rules gave it.</summary>
    public void AddTo(NeedLedger ledger, Heard heard)
    {
        for (var label = 0; label < needs.Length; label++)
        {
            if (needs[label] >= 0)
            {
                ledger.Mix(needs[label], RankingWeights.RulesBesideLearned, RankingWeights.Learned * heard.Needs[label], names[label]);
            }
        }
    }

    /// <param name="Needs">Probabilities, in the model's order.</param>
    /// <param name="Cries">Probabilities, in the order of <see cref="Teacher.Cries"/>.</param>
    /// <param name="Language">Null when it is Swedish or not sure.</param>
    /// <param name="Documents">By label of the line head; -1 for those that are gone.</param>
    internal sealed record Heard(float[] Needs, float[] Cries, int[] Documents, float[] Lines, string? Language)
    {
        public double AnyCry => 1 - Cries[0];

        /// <summary>The likeliest kind of cry, by the sum over whose it is.</summary>
        public CrisisKind Kind => Enum.GetValues<CrisisKind>().MaxBy(SumOf);

        /// <summary>The likeliest cry of a kind; the actor's only when it is likelier than all the others together: a victim is never sent to the actors' line by a hair.</summary>
        public Cry CryOf(CrisisKind kind)
        {
            var best = Enumerable.Range(0, Cries.Length).Where(i => Teacher.Cries[i].KindOf() == kind).MaxBy(i => Cries[i]);
            return Teacher.Cries[best] == Cry.ViolenceActor && Cries[best] < SumOf(kind) / 2
                ? Enumerable.Range(0, Cries.Length).Where(i => Teacher.Cries[i] is Cry.ViolenceOwn or Cry.ViolenceOther).Select(i => (Cry: Teacher.Cries[i], P: Cries[i])).MaxBy(c => c.P).Cry
                : Teacher.Cries[best];
        }

        private double SumOf(CrisisKind kind) => Enumerable.Range(0, Cries.Length).Where(i => Teacher.Cries[i].KindOf() == kind).Sum(i => Cries[i]);
    }
}

/// <summary>The features that stand for what the rules found.</summary>
internal sealed class LearnedMarks(IEnumerable<string> needs)
{
    public uint[] Needs { get; } = [.. needs.Select(n => TextFeatures.Named("need " + n))];
    public uint NoNeed { get; } = TextFeatures.Named("no need");
    public uint[] Cries { get; } = [.. Enum.GetNames<CrisisKind>().Select(k => TextFeatures.Named("cry " + k))];
    public uint NoCry { get; } = TextFeatures.Named("no cry");
}
