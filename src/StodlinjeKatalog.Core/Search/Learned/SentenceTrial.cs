using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>What a new sentence would change: how it is answered today and would be, and which of the judged sentences would be answered otherwise.</summary>
/// <param name="Judged">How many sentences were asked.</param>
public sealed record SentenceTrial(TriedAnswer Today, TriedAnswer After, int Judged, IReadOnlyList<ChangedAnswer> Changes)
{
    /// <summary>Takes as long as a training and some seconds more, on the thread that asks.</summary>
    /// <param name="today">Search as it answers now.</param>
    /// <param name="added">The sentence that is not in the catalogue yet.</param>
    public static SentenceTrial Of(CatalogSearch today, Sentence added, CancellationToken cancellationToken = default)
    {
        var all = today.Catalog.Content.Sentences.SelectMany(s => s.Sentences).ToList();
        var after = today.TaughtBy(Teacher.Teach(new CatalogSearch(today.Catalog), all.Append(added), cancellationToken)!);
        var changes = new List<ChangedAnswer>();
        foreach (var sentence in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (was, becomes) = (TriedAnswer.Of(today, sentence.Text), TriedAnswer.Of(after, sentence.Text));
            if (was.Lines.FirstOrDefault() != becomes.Lines.FirstOrDefault() || was.Crisis != becomes.Crisis)
            {
                changes.Add(new ChangedAnswer(sentence, was, becomes));
            }
        }

        return new SentenceTrial(TriedAnswer.Of(today, added.Text), TriedAnswer.Of(after, added.Text), all.Count, changes);
    }
}

/// <param name="Lines">Slugs of the first lines and guides, best first.</param>
public sealed record TriedAnswer(IReadOnlyList<string> Lines, CrisisKind? Crisis)
{
    private const int Shown = 3;

    public static TriedAnswer Of(CatalogSearch search, string text)
    {
        var answer = search.Search(new SearchQuery(text));
        return new TriedAnswer([.. answer.Hits.Take(Shown).Select(h => h.Slug)], answer.Crisis?.Kind);
    }
}

public sealed record ChangedAnswer(Sentence Sentence, TriedAnswer Today, TriedAnswer After);
