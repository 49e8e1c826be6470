using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>From the catalogue's sentences to a model: what each sentence teaches each head.</summary>
public static class Teacher
{
    /// <summary>Raised when the same sentences would give another model than before.</summary>
    private const int Version = 1;

    /// <summary>The label for what no need answers.</summary>
    internal const string NoNeed = "none";

    internal const int NeedHead = 0;
    internal const int CryHead = 1;
    internal const int LineHead = 2;
    internal const int LanguageHead = 3;

    /// <summary>A language with fewer sentences is not told from others.</summary>
    private const int FewestInLanguage = 10;

    /// <summary>How the best need, the second and the third share what a sentence teaches.</summary>
    private static readonly float[][] Shares = [[1], [0.65f, 0.35f], [0.5f, 0.3f, 0.2f]];

    internal static readonly IReadOnlyList<Cry> Cries = [.. Enum.GetValues<Cry>().Where(c => c is not (Cry.Any or Cry.Suicide or Cry.Violence or Cry.Poisoning))];

    /// <summary>Names what a model of this catalogue is taught by: when it is the same, the model is.</summary>
    public static string NameOf(CatalogSnapshot catalog)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(Version.ToString(CultureInfo.InvariantCulture));
        foreach (var need in catalog.Needs)
        {
            Add(DocumentKinds.Needs.Write(need));
        }

        foreach (var set in catalog.Content.Sentences)
        {
            Add(DocumentKinds.Sentences.Write(set));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <summary>Takes some seconds of one core. Null when there is nothing to learn from.</summary>
    /// <param name="search">The search by rules alone over the catalogue: what it finds in a sentence is part of what is learned from.</param>
    /// <param name="sentences">Those to learn from: the catalogue's, or all but those that something is to be measured with.</param>
    public static LearnedModel? Teach(CatalogSearch search, IEnumerable<Sentence> sentences, CancellationToken cancellationToken = default)
    {
        string[] lines = [.. search.Catalog.Helplines.Select(h => h.Slug), .. search.Catalog.Guides.Select(g => Sentence.GuideMark + g.Slug)];
        string[] needs = [.. search.Catalog.Needs.Select(n => n.Slug), NoNeed];
        var all = sentences.ToList();
        string[] languages = [.. all.CountBy(s => s.Language).Where(l => l.Value >= FewestInLanguage).Select(l => l.Key).Order(StringComparer.Ordinal)];
        var examples = new List<Trainer.Example>();
        foreach (var sentence in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var targets = new float[]?[] { NeedTarget(sentence, needs), CryTarget(sentence), LineTarget(sentence, lines), LanguageTarget(sentence, languages) };
            if (targets.Any(t => t is not null))
            {
                examples.Add(new(search.EvidenceOf(sentence.Text), targets));
            }
        }

        return examples.Count == 0 ? null : Trainer.Train(NameOf(search.Catalog), [needs, [.. Cries.Select(c => c.ToString())], lines, languages], examples, cancellationToken);
    }

    /// <summary>Null when the sentence says nothing of needs: it is answered by one line or guide alone.</summary>
    private static float[]? NeedTarget(Sentence sentence, string[] needs)
    {
        var own = sentence.Needs.Select(n => Array.IndexOf(needs, n)).Where(n => n >= 0).Take(Shares.Length).ToArray();
        if (own.Length == 0 && (sentence.Needs.Count > 0 || sentence.Lines.Count > 0))
        {
            return null;
        }

        var target = new float[needs.Length];
        for (var i = 0; i < own.Length; i++)
        {
            target[own[i]] += Shares[own.Length - 1][i];
        }

        target[^1] = own.Length == 0 ? 1 : 0;
        return target;
    }

    /// <summary>Null when nobody has said which lines are right, or all of them are gone.</summary>
    private static float[]? LineTarget(Sentence sentence, string[] lines)
    {
        var own = sentence.Lines.Select(l => Array.IndexOf(lines, l)).Where(l => l >= 0).ToArray();
        if (own.Length == 0)
        {
            return null;
        }

        var target = new float[lines.Length];
        foreach (var line in own)
        {
            target[line] += 1f / own.Length;
        }

        return target;
    }

    private static float[]? LanguageTarget(Sentence sentence, string[] languages)
    {
        var own = Array.IndexOf(languages, sentence.Language);
        var target = new float[languages.Length];
        if (own >= 0)
        {
            target[own] = 1;
        }

        return own >= 0 ? target : null;
    }

    private static float[]? CryTarget(Sentence sentence)
    {
        if (sentence.Cry == Cry.Any)
        {
            return null;
        }

        // Where nobody has said whose it is, any of its kind is right.
        var right = Cries.Where(c => c == sentence.Cry || (!Cries.Contains(sentence.Cry) && c.KindOf() == sentence.Cry.KindOf())).ToList();
        var target = new float[Cries.Count];
        for (var label = 0; label < target.Length; label++)
        {
            target[label] = right.Contains(Cries[label]) ? 1f / right.Count : 0;
        }

        return target;
    }
}
