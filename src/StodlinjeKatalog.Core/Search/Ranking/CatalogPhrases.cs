using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Files every phrase that means something: words of needs and audiences, ways to talk, names.</summary>
internal sealed class CatalogPhrases(SearchIndex index, PhraseIndex phrases)
{
    /// <summary>A search word calls a line a little less surely than its name.</summary>
    private const double SearchWord = 0.9;

    /// <summary>Names of the signals, by the index that phrases point to.</summary>
    public List<string> SignalNames { get; } = [];

    public void AddAll(IReadOnlyList<Helpline> gone)
    {
        for (var i = 0; i < index.Needs.Count; i++)
        {
            phrases.Add(index.Needs[i].Name, new Target(TargetKind.Need, i, 1));
            foreach (var word in index.Needs[i].Words)
            {
                phrases.Add(word.Text, new Target(TargetKind.Need, i, word.Weight), word.Language);
            }
        }

        for (var i = 0; i < index.Audiences.Count; i++)
        {
            foreach (var word in index.Audiences[i].Words)
            {
                phrases.Add(word.Text, new Target(TargetKind.Audience, i, word.Weight), word.Language);
            }
        }

        AddSignals();
        AddGoneNames(gone);
        for (var i = 0; i < index.Documents.Length; i++)
        {
            AddNames(i);
        }
    }

    public static bool IsNumber(string word) => word.All(c => char.IsAsciiDigit(c) || c is '-' or ' ' or '+');

    private void AddSignals()
    {
        foreach (var (name, all) in WordLists.Lines("signals", ';'))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var target = new Target(Enum.Parse<TargetKind>(name[..colon], ignoreCase: true), SignalNames.Count, 1);
            SignalNames.Add(name[(colon + 1)..]);
            foreach (var phrase in all)
            {
                phrases.Add(phrase, target);
            }
        }
    }

    /// <summary>Who asks for a line that is no more is led to those that took over.</summary>
    private void AddGoneNames(IReadOnlyList<Helpline> gone)
    {
        foreach (var line in gone)
        {
            foreach (var successor in line.Successors.Select(slug => Array.FindIndex(index.Documents, d => d.Helpline?.Slug == slug)).Where(i => i >= 0))
            {
                foreach (var name in line.SearchWords.Append(line.Name))
                {
                    phrases.Add(name, new Target(TargetKind.Helpline, successor, 1));
                }
            }
        }
    }

    private void AddNames(int document)
    {
        var named = index.Documents[document];
        var kind = named.Helpline is null ? TargetKind.Guide : TargetKind.Helpline;
        foreach (var name in named.Helpline is { } line ? NamesOf(line) : [named.Name])
        {
            phrases.Add(name, new Target(kind, document, 1));
        }

        foreach (var word in named.SearchWords)
        {
            if (!IsNumber(word))
            {
                phrases.Add(word, new Target(kind, document, SearchWord));
            }
        }
    }

    /// <summary>A name, also without what follows its dash or parenthesis.</summary>
    private static IEnumerable<string> NamesOf(Helpline line)
    {
        yield return line.Name;
        yield return Before(line.Name);
        if (line.Name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && line.Name.IndexOf(')', StringComparison.Ordinal) is var close && close > open)
        {
            yield return line.Name[(open + 1)..close];
        }

        yield return Before(line.Provider).Split(',')[0];
        yield return line.Slug.Replace('-', ' ');
        if (line.ShortName is { } shortName)
        {
            yield return shortName;
        }
    }

    private static string Before(string name) => name.Split(" – ")[0].Split(" (")[0];
}
