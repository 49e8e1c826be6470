using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>A snapshot made ready to be searched. Never changes after it is built; a changed catalogue gets a new one.</summary>
internal sealed class SearchIndex
{
    private const double SureTopic = 0.3;
    private const int TopicsThatMakeAPart = 3;

    private readonly Dictionary<string, int> needIndex;
    private readonly Dictionary<string, int> audienceIndex;
    private readonly TraitsReader traits;

    public SearchIndex(CatalogSnapshot catalog)
    {
        Needs = catalog.Needs;
        Audiences = catalog.Audiences;
        Municipalities = catalog.Municipalities;
        needIndex = Indexed(Needs.Select(n => n.Slug));
        audienceIndex = Indexed(Audiences.Select(a => a.Slug));
        Doors = new Doors(Audiences);
        LearnedMarks = new LearnedMarks(Needs.Select(n => n.Slug));
        Documents = [.. catalog.Helplines.Select(Document.Of), .. catalog.Guides.Select(Document.Of)];
        traits = new TraitsReader(catalog, needIndex, audienceIndex);

        // Two things that nothing else waits for are made beside the rest, where there is a processor free.
        var traitsOfAll = Task.Run(() => Array.ConvertAll(Documents, traits.Of));
        Places = new MunicipalityReader(Municipalities);

        var words = new WordTable(Vocabulary);
        Phrases = new PhraseIndex(Vocabulary, words);
        var phrases = new CatalogPhrases(this, Phrases);
        phrases.AddAll(catalog.ClosedHelplines);
        SignalNames = phrases.SignalNames;
        var texts = new TextIndex.Builder(Vocabulary, words);
        foreach (var document in Documents)
        {
            texts.Add(DocumentFields.Of(document));
        }

        Texts = texts.Build();
        Phrases.Close();
        Vocabulary.Close();
        var nearWords = Task.Run(Vocabulary.FileNearWords);
        Evidence = new NeedEvidence(Phrases, Vocabulary, Needs.Count);
        AudienceWeights = (
            [.. Audiences.Select(a => RankingWeights.AudienceFitsMore.GetValueOrDefault(a.Slug, RankingWeights.AudienceFits))],
            [.. Audiences.Select(a => RankingWeights.Niche.GetValueOrDefault(a.Slug, 1))]);
        ByAudience = Filed(Audiences.Count, d => d.Audiences, audienceIndex, RankingWeights.AudiencePlace);
        Traits = traitsOfAll.GetAwaiter().GetResult();
        ByNeed = WithParts(Filed(Needs.Count, d => d.Needs, needIndex, RankingWeights.NeedPlace));
        ByLanguage = Enumerable.Range(0, Documents.Length).SelectMany(d => Documents[d].Languages.Select(l => (l, d))).ToLookup(p => p.l, p => p.d);
        Numbers = new NumberIndex(Documents);
        nearWords.GetAwaiter().GetResult();
    }

    public IReadOnlyList<Need> Needs { get; }
    public IReadOnlyList<Audience> Audiences { get; }
    public IReadOnlyList<Municipality> Municipalities { get; }
    public Document[] Documents { get; }

    /// <summary>Which audiences are a reason to be sent to which lines.</summary>
    public Doors Doors { get; }

    /// <summary>By document.</summary>
    public Traits[] Traits { get; }

    /// <summary>By audience: what it is worth that a line is theirs, and how far out of the way it is when it is not said.</summary>
    public (double[] Fits, double[] Niches) AudienceWeights { get; }
    public Combinations AudienceLists => traits.Audiences;
    public Combinations LanguageLists => traits.Languages;
    public Vocabulary Vocabulary { get; } = new();
    public PhraseIndex Phrases { get; }
    public TextIndex Texts { get; }
    public NeedEvidence Evidence { get; }
    public MunicipalityReader Places { get; }

    /// <summary>How the learner is told what the rules found.</summary>
    public LearnedMarks LearnedMarks { get; }

    /// <summary>Names of the signals, by the index that phrases point to.</summary>
    public IReadOnlyList<string> SignalNames { get; }

    /// <summary>For each need the documents that have it, with what its place in their list is worth.</summary>
    public (int Document, float Place, bool ForPart)[][] ByNeed { get; }
    public (int Document, float Place)[][] ByAudience { get; }

    /// <summary>Documents by the languages that are spoken there.</summary>
    public ILookup<string, int> ByLanguage { get; }

    /// <summary>Every number that leads to a line, dead ones too.</summary>
    public NumberIndex Numbers { get; }

    /// <summary>A word that mostly means one need.</summary>
    public bool IsTopic(int term)
    {
        foreach (var (_, weight) in Evidence.Of(term))
        {
            if (weight > SureTopic)
            {
                return true;
            }
        }

        return false;
    }

    public int NeedIndex(string slug) => needIndex.GetValueOrDefault(slug, -1);

    public int AudienceIndex(string slug) => audienceIndex.GetValueOrDefault(slug, -1);

    public int LanguageIndex(string code) => traits.LanguageIndex(code);

    private static Dictionary<string, int> Indexed(IEnumerable<string> slugs) =>
        slugs.Select((slug, index) => (slug, index)).ToDictionary(p => p.slug, p => p.index, StringComparer.Ordinal);

    /// <summary>
    /// A line for a part of what one of its needs spans: its own search words name the part ("fängelse"), or it has a single need among
    /// those where people come with many.
    /// </summary>
    private (int Document, float Place, bool ForPart)[][] WithParts((int Document, float Place)[][] byNeed)
    {
        var (parts, widest) = FindThoseForPart();
        foreach (var document in parts.Select(part => part / Needs.Count))
        {
            Traits[document] = Traits[document] with { Flags = Traits[document].Flags | TraitFlags.SomePart };
        }

        return [.. byNeed.Select((list, need) => Array.ConvertAll(list, p => (p.Document, widest[need] == p.Document ? p.Place * (float)RankingWeights.WidestPart : p.Place, parts.Contains(PartOf(p.Document, need)))))];
    }

    private int PartOf(int document, int need) => (document * Needs.Count) + need;

    /// <summary>Those for a part of a need, and by need the one for the widest part when there is none for the whole; -1 when there is.</summary>
    private (HashSet<int> Parts, int[] Widest) FindThoseForPart()
    {
        var found = new HashSet<int>();
        var topics = new Dictionary<int, int>();
        var firsts = new int[Needs.Count];
        foreach (var line in Traits.Where(t => !t.Is(TraitFlags.Guide) && t.FirstNeed >= 0))
        {
            firsts[line.FirstNeed]++;
        }

        foreach (var phrase in Phrases.All.Where(p => p.Terms.Length == 1 && p.Has(TargetKind.Helpline)))
        {
            foreach (var (need, weight) in Evidence.Of(phrase.Terms[0]))
            {
                if (weight <= SureTopic || firsts[need] < 2)
                {
                    continue;
                }

                foreach (var target in phrase.Targets)
                {
                    var key = PartOf(target.Index, need);
                    if (target.Kind == TargetKind.Helpline && (topics[key] = topics.GetValueOrDefault(key) + 1) >= TopicsThatMakeAPart)
                    {
                        found.Add(key);
                    }
                }
            }
        }

        for (var i = 0; i < Documents.Length; i++)
        {
            if (Documents[i] is { Helpline: not null, Needs.Count: 1 } && Traits[i].FirstNeed is >= 0 and var need && Needs[need].Entrances is ["prata-med-nagon", ..])
            {
                found.Add(PartOf(i, need));
            }
        }

        return (found, Enumerable.Range(0, Needs.Count).Select(WidestOf).ToArray());

        int WidestOf(int need)
        {
            var first = Enumerable.Range(0, Documents.Length).Where(d => Traits[d].FirstNeed == need && !Traits[d].Is(TraitFlags.Guide)).ToList();
            return first.Count > 1 && first.TrueForAll(d => found.Contains(PartOf(d, need))) ? first.MaxBy(d => topics.GetValueOrDefault(PartOf(d, need))) : -1;
        }
    }

    private (int Document, float Place)[][] Filed(int count, Func<Document, IReadOnlyList<string>> slugs, Dictionary<string, int> index, double[] places)
    {
        var lists = new List<(int, float)>[count];
        for (var i = 0; i < count; i++)
        {
            lists[i] = [];
        }

        for (var document = 0; document < Documents.Length; document++)
        {
            var own = slugs(Documents[document]);
            for (var place = 0; place < own.Count; place++)
            {
                if (index.TryGetValue(own[place], out var i))
                {
                    lists[i].Add((document, (float)places[Math.Min(place, places.Length - 1)]));
                }
            }
        }

        return Array.ConvertAll(lists, l => l.ToArray());
    }
}
