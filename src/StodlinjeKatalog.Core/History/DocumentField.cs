using System.Globalization;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.History;

/// <summary>One field of a need, an audience or a guide as text that can be compared and shown.</summary>
/// <param name="Key">As the data files name it.</param>
/// <param name="Take">The first value with the field of the second.</param>
public sealed record DocumentField<T>(string Key, Func<T, string> Text, Func<T, T, T> Take);

/// <summary>The fields of each kind of value that editors change, in the order of the data files.</summary>
public static class DocumentFields
{
    public static readonly IReadOnlyList<DocumentField<Need>> OfNeed =
    [
        new("namn", n => n.Name, (a, b) => a with { Name = b.Name }),
        new("beskrivning", n => n.Summary, (a, b) => a with { Summary = b.Summary }),
        new("ingangar", n => List(n.Entrances), (a, b) => a with { Entrances = b.Entrances }),
        new("livsfara", n => n.DangerToLife ? DataWords.YesNo[true] : "", (a, b) => a with { DangerToLife = b.DangerToLife }),
        new("ord", n => Words(n.Words), (a, b) => a with { Words = b.Words }),
    ];

    public static readonly IReadOnlyList<DocumentField<Audience>> OfAudience =
    [
        new("namn", a => a.Name, (a, b) => a with { Name = b.Name }),
        new("beskrivning", a => a.Summary, (a, b) => a with { Summary = b.Summary }),
        new("lagsta_alder", a => Number(a.AgeMin), (a, b) => a with { AgeMin = b.AgeMin }),
        new("hogsta_alder", a => Number(a.AgeMax), (a, b) => a with { AgeMax = b.AgeMax }),
        new("ord", a => Words(a.Words), (a, b) => a with { Words = b.Words }),
    ];

    public static readonly IReadOnlyList<DocumentField<Guide>> OfGuide =
    [
        new("rubrik", g => g.Title, (a, b) => a with { Title = b.Title }),
        new("sammanfattning", g => g.Summary, (a, b) => a with { Summary = b.Summary }),
        new("andrad", g => g.ChangedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (a, b) => a with { ChangedOn = b.ChangedOn }),
        new("behov", g => List(g.Needs), (a, b) => a with { Needs = b.Needs }),
        new("stodlinjer", g => List(g.Helplines), (a, b) => a with { Helplines = b.Helplines }),
        new("sokord", g => List(g.SearchWords), (a, b) => a with { SearchWords = b.SearchWords }),
        new("kallor", g => string.Join('\n', g.Sources), (a, b) => a with { Sources = b.Sources }),
        new("text", g => g.Body, (a, b) => a with { Body = b.Body }),
    ];

    /// <summary>As they stand in the file: a sentence a line.</summary>
    public static readonly IReadOnlyList<DocumentField<SentenceSet>> OfSentences =
    [
        new("ord", s => SentencesFile.Write(s), (a, b) => a with { Sentences = b.Sentences }),
    ];

    /// <summary>The fields in which two values differ; null stands for a value that was not there.</summary>
    public static IReadOnlyList<FieldChange> Differences<T>(IReadOnlyList<DocumentField<T>> fields, T? before, T? after)
        where T : class =>
        [.. fields.Select(f => new FieldChange(f.Key, before is null ? "" : f.Text(before), after is null ? "" : f.Text(after))).Where(c => c.Before != c.After).Select(Shortened)];

    /// <summary><paramref name="mine"/> with the named fields of <paramref name="theirs"/>; names that are no field are left aside.</summary>
    public static T Merge<T>(IReadOnlyList<DocumentField<T>> fields, T mine, T theirs, IReadOnlyCollection<string> fromTheirs) =>
        fields.Where(f => fromTheirs.Contains(f.Key)).Aggregate(mine, (value, field) => field.Take(value, theirs));

    /// <summary>What a kept revision of any kind changed.</summary>
    public static IReadOnlyList<FieldChange> Differences(CatalogKind kind, string? before, string? after) => kind switch
    {
        CatalogKind.Helpline => HelplineField.Differences(Read(DocumentKinds.Helplines, before), Read(DocumentKinds.Helplines, after)),
        CatalogKind.Need => Differences(OfNeed, Read(DocumentKinds.Needs, before), Read(DocumentKinds.Needs, after)),
        CatalogKind.Audience => Differences(OfAudience, Read(DocumentKinds.Audiences, before), Read(DocumentKinds.Audiences, after)),
        CatalogKind.Guide => Differences(OfGuide, Read(DocumentKinds.Guides, before), Read(DocumentKinds.Guides, after)),
        CatalogKind.Sentences => Differences(OfSentences, Read(DocumentKinds.Sentences, before), Read(DocumentKinds.Sentences, after)),
        _ => [new("innehall", before ?? "", after ?? "")],
    };

    /// <summary>Hundreds of words, or pages of text: what is the same on both sides is left out. When only the order differs all of it stays.</summary>
    private static FieldChange Shortened(FieldChange change)
    {
        if (change.Key is not ("ord" or "text") || change.Before.Length == 0 || change.After.Length == 0)
        {
            return change;
        }

        var (before, after) = (change.Before.Split('\n'), change.After.Split('\n'));
        var shorter = new FieldChange(change.Key, string.Join('\n', before.Except(after)), string.Join('\n', after.Except(before)));
        return shorter.Before.Length + shorter.After.Length == 0 ? change : shorter;
    }

    private static T? Read<T>(DocumentKind<T> kind, string? json)
        where T : class => json is null ? null : kind.Read(json);

    private static string List(IEnumerable<string> values) => string.Join(", ", values);

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Words(IEnumerable<NeedWord> words) => string.Join('\n', words.Select(Word));

    private static string Word(NeedWord word) =>
        word.Text + (word.Weight == 1 ? "" : $"; {word.Weight.ToString(CultureInfo.GetCultureInfo("sv-SE"))}") + (word.Language == "sv" ? "" : $"; {word.Language}");
}
