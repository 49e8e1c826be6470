using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>A snapshot made ready to be searched. Never changes after it is built; a changed catalogue gets a new one.</summary>
internal sealed class SearchIndex
{
    private const double SureTopic = 0.3;
    private const int TopicsThatMakeAPart = 3;

    /// <summary>A search word calls a line a little less surely than its name.</summary>
    private const double SearchWord = 0.9;

    private readonly IReadOnlyList<Helpline> closed;
    private readonly Dictionary<string, int> needIndex;
    private readonly Dictionary<string, int> audienceIndex;
    private readonly HashSet<int> partDocuments;

    public SearchIndex(CatalogSnapshot catalog)
    {
        Needs = catalog.Needs;
        Audiences = catalog.Audiences;
        Municipalities = catalog.Municipalities;
        closed = catalog.ClosedHelplines;
        needIndex = Indexed(Needs.Select(n => n.Slug));
        audienceIndex = Indexed(Audiences.Select(a => a.Slug));
        var availability = new Availability(DateOnly.FromDateTime(catalog.BuiltAt.UtcDateTime));
        var someOverdue = catalog.Helplines.Any(catalog.IsOverdue);
        Documents = [.. catalog.Helplines.Select(h => Document.Of(h, audienceIndex, availability, someOverdue && !catalog.IsOverdue(h))), .. catalog.Guides.Select(Document.Of)];
        Phrases = new PhraseIndex(Vocabulary);
        Places = new MunicipalityReader(Municipalities);

        AddPhrases();
        var texts = new TextIndex.Builder(Vocabulary);
        foreach (var document in Documents)
        {
            texts.Add(FieldsOf(document));
        }

        Texts = texts.Build();
        Phrases.Close();
        Vocabulary.Close();
        Evidence = new NeedEvidence(Phrases, Vocabulary, Needs.Count);
        var byNeed = Postings(Needs.Count, d => d.Needs, needIndex, RankingWeights.NeedPlace);
        ByAudience = Postings(Audiences.Count, d => d.AudienceSlugs, audienceIndex, RankingWeights.AudiencePlace);
        var forPart = FindThoseForPart();
        partDocuments = [.. forPart.Select(p => p.Document)];
        ByNeed = [.. byNeed.Select((list, need) => Array.ConvertAll(list, p => (p.Document, p.Place, forPart.Contains((p.Document, need)))))];
        ByLanguage = Enumerable.Range(0, Documents.Count).SelectMany(d => Documents[d].Languages.Select(l => (l, d))).ToLookup(p => p.l, p => p.d);
        Numbers = ReadNumbers();
    }

    public IReadOnlyList<Need> Needs { get; }
    public IReadOnlyList<Audience> Audiences { get; }
    public IReadOnlyList<Municipality> Municipalities { get; }
    public IReadOnlyList<Document> Documents { get; }
    public Vocabulary Vocabulary { get; } = new();
    public PhraseIndex Phrases { get; }
    public TextIndex Texts { get; }
    public NeedEvidence Evidence { get; }
    public MunicipalityReader Places { get; }

    /// <summary>Names of the signals, by the index that phrases point to.</summary>
    public List<string> SignalNames { get; } = [];

    /// <summary>For each need the documents that have it, with what its place in their list is worth.</summary>
    public (int Document, float Place, bool ForPart)[][] ByNeed { get; }
    public (int Document, float Place)[][] ByAudience { get; }

    /// <summary>Documents by the languages that are spoken there.</summary>
    public ILookup<string, int> ByLanguage { get; }

    /// <summary>Every number that leads to a line, dead ones too.</summary>
    public IReadOnlyList<(string Number, int Document, bool IsOld)> Numbers { get; }

    /// <summary>
    /// A line for a part of what one of its needs spans: its own search words name the part ("fängelse"), or it has a single need among
    /// those where people come with many.
    /// </summary>
    public bool IsForSomePart(int document) => partDocuments.Contains(document);

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

    private static Dictionary<string, int> Indexed(IEnumerable<string> slugs) =>
        slugs.Select((slug, index) => (slug, index)).ToDictionary(p => p.slug, p => p.index, StringComparer.Ordinal);

    private void AddPhrases()
    {
        for (var i = 0; i < Needs.Count; i++)
        {
            Phrases.Add(Needs[i].Name, new Target(TargetKind.Need, i, 1));
            foreach (var word in Needs[i].Words)
            {
                Phrases.Add(word.Text, new Target(TargetKind.Need, i, word.Weight), word.Language);
            }
        }

        for (var i = 0; i < Audiences.Count; i++)
        {
            foreach (var word in Audiences[i].Words)
            {
                Phrases.Add(word.Text, new Target(TargetKind.Audience, i, word.Weight), word.Language);
            }
        }

        AddSignals();
        AddGoneNames();
        for (var i = 0; i < Documents.Count; i++)
        {
            var kind = Documents[i].Helpline is null ? TargetKind.Guide : TargetKind.Helpline;
            foreach (var name in NamesOf(Documents[i]))
            {
                Phrases.Add(name, new Target(kind, i, 1));
            }

            foreach (var word in Documents[i].SearchWords.Where(w => !IsNumber(w)))
            {
                Phrases.Add(word, new Target(kind, i, SearchWord));
            }
        }
    }

    /// <summary>Who asks for a line that is no more is led to those that took over.</summary>
    private void AddGoneNames()
    {
        foreach (var gone in closed)
        {
            foreach (var successor in gone.Successors.Select(slug => Documents.ToList().FindIndex(d => d.Helpline?.Slug == slug)).Where(i => i >= 0))
            {
                foreach (var name in gone.SearchWords.Append(gone.Name))
                {
                    Phrases.Add(name, new Target(TargetKind.Helpline, successor, 1));
                }
            }
        }
    }

    private void AddSignals()
    {
        foreach (var (name, phrases) in WordLists.Lines("signals", ';'))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var target = new Target(Enum.Parse<TargetKind>(name[..colon], ignoreCase: true), SignalNames.Count, 1);
            SignalNames.Add(name[(colon + 1)..]);
            foreach (var phrase in phrases)
            {
                Phrases.Add(phrase, target);
            }
        }
    }

    /// <summary>A name, also without what follows its dash or parenthesis.</summary>
    private static IEnumerable<string> NamesOf(Document document)
    {
        if (document.Helpline is { } line)
        {
            yield return line.Name;
            yield return line.Name.Split(" – ")[0].Split(" (")[0];
            if (line.Name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && line.Name.IndexOf(')', StringComparison.Ordinal) is var close && close > open)
            {
                yield return line.Name[(open + 1)..close];
            }

            yield return line.Provider.Split(" – ")[0].Split(" (")[0].Split(',')[0];
            yield return line.Slug.Replace('-', ' ');
            if (line.ShortName is { } shortName)
            {
                yield return shortName;
            }
        }
        else
        {
            yield return document.Name;
        }
    }

    private static IReadOnlyList<(string Text, double Weight)> FieldsOf(Document document) => document.Helpline is { } line
        ?
        [
            ($"{line.Name} {line.ShortName}", RankingWeights.NameField),
            (SingleWords(line.SearchWords), RankingWeights.SearchWordField),
            (line.Provider, RankingWeights.ProviderField),
            ($"{line.Summary} {line.Region}", RankingWeights.SummaryField),
            (string.Join(' ', line.Channels.Select(c => c.Purpose)), RankingWeights.PurposeField),
            (line.Description, RankingWeights.BodyField),
        ]
        :
        [
            (document.Guide!.Title, RankingWeights.NameField),
            (SingleWords(document.Guide.SearchWords), RankingWeights.SearchWordField),
            ("", 0),
            (document.Guide.Summary, RankingWeights.SummaryField),
            ("", 0),
            (document.Guide.Body, RankingWeights.BodyField),
        ];

    private static bool IsNumber(string word) => word.All(c => char.IsAsciiDigit(c) || c is '-' or ' ' or '+');

    /// <summary>Search words of several words are phrases; their words alone ("dog" of "bebisen dog") are not the line's.</summary>
    private static string SingleWords(IEnumerable<string> searchWords) => string.Join(' ', searchWords.Where(w => !w.Contains(' ', StringComparison.Ordinal)));

    private HashSet<(int Document, int Need)> FindThoseForPart()
    {
        var found = new HashSet<(int, int)>();
        var topics = new Dictionary<(int, int), int>();
        var firsts = Needs.Select(n => Documents.Count(d => d.Helpline is not null && d.Needs is [var first, ..] && first == n.Slug)).ToArray();
        foreach (var phrase in Phrases.All.Where(p => p.Terms.Length == 1))
        {
            foreach (var line in phrase.Targets.Where(t => t.Kind == TargetKind.Helpline))
            {
                foreach (var (need, weight) in Evidence.Of(phrase.Terms[0]))
                {
                    var key = (line.Index, need);
                    if (weight > SureTopic && (topics[key] = topics.GetValueOrDefault(key) + 1) >= TopicsThatMakeAPart && firsts[need] >= 2)
                    {
                        found.Add(key);
                    }
                }
            }
        }

        for (var i = 0; i < Documents.Count; i++)
        {
            if (Documents[i] is { Helpline: not null, Needs: [var only] } && NeedIndex(only) is >= 0 and var need && Needs[need].Entrances is ["prata-med-nagon", ..])
            {
                found.Add((i, need));
            }
        }

        return found;
    }

    private (int Document, float Place)[][] Postings(int count, Func<Document, IEnumerable<string>> slugs, Dictionary<string, int> index, double[] places)
    {
        var lists = Enumerable.Range(0, count).Select(_ => new List<(int, float)>()).ToArray();
        for (var document = 0; document < Documents.Count; document++)
        {
            var own = slugs(Documents[document]).ToArray();
            for (var place = 0; place < own.Length; place++)
            {
                if (index.TryGetValue(own[place], out var i))
                {
                    lists[i].Add((document, (float)places[Math.Min(place, places.Length - 1)]));
                }
            }
        }

        return Array.ConvertAll(lists, l => l.ToArray());
    }

    private List<(string Number, int Document, bool IsOld)> ReadNumbers()
    {
        var numbers = new List<(string, int, bool)>();
        for (var i = 0; i < Documents.Count; i++)
        {
            if (Documents[i].Helpline is not { } line)
            {
                continue;
            }

            var living = line.Channels.Where(c => c.Kind is ChannelKind.Phone or ChannelKind.Sms)
                .SelectMany(c => new[] { NumberReader.Normalise(c.Value), NumberReader.Normalise(c.Dial) }).OfType<string>().ToHashSet(StringComparer.Ordinal);
            numbers.AddRange(living.Select(number => (number, i, false)));
            var old = line.SearchWords.Where(IsNumber).Select(NumberReader.Normalise).OfType<string>();
            numbers.AddRange(old.Where(number => !living.Contains(number)).Distinct().Select(number => (number, i, true)));
        }

        return numbers;
    }
}
