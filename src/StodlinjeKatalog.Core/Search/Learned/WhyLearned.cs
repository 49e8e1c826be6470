using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>What was learned of a text, for editors: the likeliest need and cry, the words that decided it, and the sentences most like it.</summary>
/// <param name="Words">With how much less likely the need, or the cry when there is one, is without each; the weightiest first.</param>
/// <param name="Nearest">With their likeness, 0 to 1.</param>
public sealed record WhyLearned(
    IReadOnlyList<(string Need, double Likely)> Needs,
    IReadOnlyList<(Cry Cry, double Likely)> Cries,
    IReadOnlyList<(string Word, double Weight)> Words,
    IReadOnlyList<(Sentence Sentence, double Likeness)> Nearest)
{
    private const int Most = 3;
    private const double Told = 0.05;

    /// <param name="evidenceOf">What the learner sees of a text.</param>
    internal static WhyLearned Of(LearnedModel model, string text, Func<string, Evidence> evidenceOf, IEnumerable<Sentence> sentences)
    {
        var whole = model.Answer(evidenceOf(text));
        var isCry = whole[Teacher.CryHead][0] < 1 - RankingWeights.CryIsHeard;
        var words = QueryText.Read(text).Words;
        return new WhyLearned(
            [.. Likeliest(whole[Teacher.NeedHead]).Select(l => (model.Heads[Teacher.NeedHead][l.Label], l.Likely))],
            [.. Likeliest(whole[Teacher.CryHead]).Select(l => (Teacher.Cries[l.Label], l.Likely))],
            [.. words.Distinct().Select(word => (word, Decided(whole) - Decided(model.Answer(evidenceOf(string.Join(' ', words.Where(w => w != word)))))))
                .Where(w => w.Item2 >= Told).OrderByDescending(w => w.Item2).Take(Most)],
            NearestTo(model, evidenceOf(text), sentences));

        double Decided(float[][] answer) => isCry ? 1 - answer[Teacher.CryHead][0] : answer[Teacher.NeedHead][Array.IndexOf(whole[Teacher.NeedHead], whole[Teacher.NeedHead].Max())];
    }

    private static IEnumerable<(int Label, double Likely)> Likeliest(float[] probabilities) =>
        probabilities.Select((p, label) => (label, Likely: (double)p)).Where(l => l.Likely >= Told).OrderByDescending(l => l.Likely).Take(Most);

    private static IReadOnlyList<(Sentence, double)> NearestTo(LearnedModel model, Evidence evidence, IEnumerable<Sentence> sentences)
    {
        var own = model.RowsOf(evidence with { Rules = [] }).ToDictionary(r => r.Row, r => r.Value);
        return
        [
            .. sentences.Select(s => (s, Likeness: model.RowsOf(new Evidence(TextFeatures.Of(Word.ReadAll(QueryText.Read(s.Text).Words)), []))
                    .Sum(r => own.TryGetValue(r.Row, out var value) ? (double)r.Value * value : 0)))
                .OrderByDescending(s => s.Likeness).Take(Most),
        ];
    }
}
