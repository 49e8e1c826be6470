using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Core.Search.Ranking;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search;

/// <summary>
/// Search over one snapshot: analyse, retrieve, rank, explain. Built once per change of the catalogue, never changed, free to be used by
/// many at once. It keeps nothing of what is asked.
/// </summary>
public sealed class CatalogSearch
{
    /// <summary>More than anybody reads.</summary>
    public const int MostHits = 200;

    private const int FewInstead = 5;

    private readonly SearchIndex index;
    private readonly SearchParts parts;
    private readonly LearnedModel? learned;
    private readonly WordReader words;
    private readonly PhraseFinder phrases;
    private readonly IntentReader intents;
    private readonly DocumentRanker ranker;

    /// <param name="learned">What was learned from the sentences; null while nothing is, and then the rules answer alone.</param>
    public CatalogSearch(CatalogSnapshot catalog, SearchParts parts = SearchParts.All, LearnedModel? learned = null)
        : this(catalog, new SearchIndex(catalog), parts, learned)
    {
    }

    private CatalogSearch(CatalogSnapshot catalog, SearchIndex index, SearchParts parts, LearnedModel? learned)
    {
        Catalog = catalog;
        this.index = index;
        this.parts = parts;
        this.learned = learned;
        words = new WordReader(index.Vocabulary, parts);
        phrases = new PhraseFinder(index.Phrases, index.Vocabulary);
        intents = new IntentReader(index, parts, learned is null ? null : new LearnedNeeds(index, learned));
        ranker = new DocumentRanker(index, parts);
    }

    /// <summary>The same search with what was learned; the index is shared.</summary>
    public CatalogSearch TaughtBy(LearnedModel model) => new(Catalog, index, parts, model);

    public CatalogSnapshot Catalog { get; }

    public SearchAnswer Search(SearchQuery query)
    {
        var text = QueryText.Read(query.Text);
        if (text.Words.Count == 0)
        {
            return Everything(query);
        }

        var (reading, intent, ranked, isFallback) = Rank(text, query, MostHits);
        var hits = Hits(query, reading, intent, ranked);
        return new SearchAnswer
        {
            Total = hits.Total,
            Hits = hits.Shown,
            Instead = hits.Total > 0 ? [] : Instead(query),
            Found = ranked.Found,
            Crisis = Understanding.Crisis(index, reading, intent),
            Understood = Understanding.Parts(index, reading, intent, query.Without),
            NeedChoices = Understanding.Choices(index, reading, intent),
            IsFallback = isFallback && reading.Municipalities.Count == 0 && intent.Signals.Count == 0,
            WasCut = text.WasCut,
        };
    }

    /// <summary>The same search, told step by step: for editors.</summary>
    public SearchExplanation Explain(SearchQuery query, int most = 10)
    {
        var text = QueryText.Read(query.Text);
        var (reading, intent, ranked, _) = Rank(text, query with { Filter = new(), IsOpen = null }, most);
        return new SearchExplanation(
            Search(query),
            [.. reading.Words.Select(w => new ExplainedWord(w.Word.Text, [.. w.Guesses.Select(g => (g.How.ToString(), g.Meant ?? w.Word.Text, g.Likeness))]))],
            [.. intent.Needs.Select(n => (index.Needs[n.Need].Slug, n.Score, n.Because, n.Whose))],
            [.. ranked.Shown.Select(r => new ExplainedHit(index.Documents[r.Document].Slug, r.Score, ranker.Explain(r.Document, reading, intent)))],
            learned is null ? null : WhyLearned.Of(learned, query.Text ?? "", EvidenceOf, Catalog.Content.Sentences.SelectMany(s => s.Sentences)));
    }

    /// <summary>What the learner sees of a text.</summary>
    internal Evidence EvidenceOf(string text) => intents.EvidenceOf(Read(QueryText.Read(text), new SearchQuery(text)));

    private (QueryReading Reading, Intent Intent, RankedDocuments Ranked, bool IsFallback) Rank(QueryText text, SearchQuery query, int most)
    {
        var reading = Read(text, query);
        var intent = intents.Read(reading, query.Without);
        Func<Document, bool>? passes = query.Filter.IsEmpty && query.IsOpen is null ? null : document => Passes(query, document);
        if (!Fallback.IsNeeded(intent) && ranker.Rank(reading, intent, most, passes) is { Found.IsEmpty: false } ranked)
        {
            return (reading, intent, ranked, false);
        }

        var wider = Fallback.Widen(index, intent);
        return (reading, wider, ranker.Rank(reading, wider, most, passes), !ranker.FindsAny(reading, intent));
    }

    private QueryReading Read(QueryText text, SearchQuery query)
    {
        var plain = Word.ReadAll(text.Words);
        var typed = words.Read(plain);
        var (places, onlyPlace) = index.Places.Read(text.Words);
        return new QueryReading
        {
            Words = typed,
            PlainWords = plain,
            Phrases = phrases.Find(typed),
            Numbers = NumberReader.Read(text.Words),
            OnlyPlace = onlyPlace,
            Municipalities = places.Count == 0 ? places : [.. places.Where(m => !query.Without.Contains(new PartId(PartKind.Municipality, index.Municipalities[m].Slug)))],
            Crisis = CrisisDetector.Read(plain),
            IsThereNow = query.IsThereNow,
            Age = parts.Has(SearchParts.Audiences) ? AgeReader.Read(typed) : null,
        };
    }

    private (int Total, IReadOnlyList<SearchHit> Shown) Hits(SearchQuery query, QueryReading reading, Intent intent, RankedDocuments ranked)
    {
        var shown = ranked.Shown.ConvertAll(r => HitOf(r, intent));
        var total = ranked.Total;
        if (query.Filter.IsEmpty && query.IsOpen is null)
        {
            foreach (var m in reading.Municipalities)
            {
                var score = reading.OnlyPlace ? RankingWeights.MunicipalityAlone : RankingWeights.Municipality * (ranked.Best <= 0 ? 1 : ranked.Best);
                var at = shown.FindIndex(h => h.Score < score);
                shown.Insert(at < 0 ? shown.Count : at, new SearchHit(HitType.Municipality, index.Municipalities[m].Slug, index.Municipalities[m].Name, score));
                total++;
            }
        }

        return (total, shown);
    }

    /// <summary>The lines that the choices leave of the whole catalogue; when that is nothing either, those who are there day and night.</summary>
    private IReadOnlyList<SearchHit> Instead(SearchQuery query)
    {
        var always = Enumerable.Range(0, index.Documents.Length).Where(i => index.Documents[i].Helpline is not null)
            .OrderByDescending(i => index.Traits[i].Availability).ThenByDescending(i => index.Documents[i].Needs.Count).Select(i => index.Documents[i]).ToArray();
        var chosen = always.Where(d => Passes(query, d)).ToArray();
        return [.. (chosen.Length > 0 ? chosen : always).Take(FewInstead).Select(d => new SearchHit(HitType.Helpline, d.Slug, d.Name, 0))];
    }

    private SearchHit HitOf(Ranked ranked, Intent intent)
    {
        var document = index.Documents[ranked.Document];
        return new SearchHit(document.Helpline is null ? HitType.Guide : HitType.Helpline, document.Slug, document.Name, ranked.Score)
        {
            OldNumber = intent.Numbered.TryGetValue(ranked.Document, out var number) && number.IsOld ? number.Number : null,
        };
    }

    private static bool Passes(SearchQuery query, Document document)
    {
        if (document.Helpline is { } line)
        {
            return query.Filter.Matches(line) && (query.IsOpen is null || query.IsOpen(line));
        }

        var filter = query.Filter;
        return query.IsOpen is null && filter.Audiences.Count + filter.Channels.Count + filter.Languages.Count == 0
            && (filter.Needs.Count == 0 || filter.Needs.Any(document.Needs.Contains));
    }

    /// <summary>Nothing typed: the whole catalogue in its own order, narrowed by the choices.</summary>
    private SearchAnswer Everything(SearchQuery query)
    {
        var lines = Catalog.Helplines.Where(h => query.Filter.Matches(h) && (query.IsOpen is null || query.IsOpen(h))).ToArray();
        return new SearchAnswer
        {
            Total = lines.Length,
            Hits = [.. lines.Select(h => new SearchHit(HitType.Helpline, h.Slug, h.Name, 0))],
            Instead = lines.Length > 0 ? [] : Instead(query),
            Found = Catalog.Helplines,
        };
    }
}
