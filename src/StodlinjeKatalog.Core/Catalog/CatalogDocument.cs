using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Municipalities;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>One stored value of a kind that is no line: a need, an audience, a guide, a municipality and so on.</summary>
public sealed class CatalogDocument
{
    private CatalogDocument()
    {
    }

    public CatalogKind Kind { get; private set; }

    /// <summary>Unique within the kind; a region has its county code.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Order within the kind, as the data files have it.</summary>
    public int Position { get; private set; }

    public string Json { get; private set; } = "";

    /// <summary>Grows by one with every change.</summary>
    public long Version { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    public static CatalogDocument Create(CatalogKind kind, string slug, int position, string json, DateTime now)
    {
        var document = new CatalogDocument { Kind = kind, Slug = slug };
        document.Replace(position, json, now);
        return document;
    }

    public void Replace(int position, string json, DateTime now)
    {
        Position = position;
        Json = json;
        Version++;
        UpdatedAt = now;
    }
}

/// <summary>How the values of one kind become documents.</summary>
public sealed class DocumentKind<T>
{
    private readonly JsonTypeInfo<T> json;
    private readonly Func<T, string> slugOf;

    internal DocumentKind(CatalogKind kind, JsonTypeInfo<T> json, Func<T, string> slugOf)
    {
        Kind = kind;
        this.json = json;
        this.slugOf = slugOf;
    }

    public CatalogKind Kind { get; }

    public string SlugOf(T value) => slugOf(value);

    public string Write(T value) => JsonSerializer.Serialize(value, json);

    public T Read(string document) =>
        JsonSerializer.Deserialize(document, json) ?? throw new JsonException($"A document of kind {Kind} is null.");
}

public static class DocumentKinds
{
    public static readonly DocumentKind<Entrance> Entrances = new(CatalogKind.Entrance, CatalogJson.Readable.Entrance, e => e.Slug);
    public static readonly DocumentKind<Need> Needs = new(CatalogKind.Need, CatalogJson.Readable.Need, n => n.Slug);
    public static readonly DocumentKind<Audience> Audiences = new(CatalogKind.Audience, CatalogJson.Readable.Audience, a => a.Slug);
    public static readonly DocumentKind<Helpline> Helplines = new(CatalogKind.Helpline, CatalogJson.Readable.Helpline, h => h.Slug);
    public static readonly DocumentKind<Guide> Guides = new(CatalogKind.Guide, CatalogJson.Readable.Guide, g => g.Slug);
    public static readonly DocumentKind<LanguageDoor> LanguageDoors = new(CatalogKind.LanguageDoor, CatalogJson.Readable.LanguageDoor, d => d.Slug);
    public static readonly DocumentKind<Region> Regions = new(CatalogKind.Region, CatalogJson.Readable.Region, r => r.CountyCode);
    public static readonly DocumentKind<Municipality> Municipalities = new(CatalogKind.Municipality, CatalogJson.Readable.Municipality, m => m.Slug);
    public static readonly DocumentKind<SentenceSet> Sentences = new(CatalogKind.Sentences, CatalogJson.Readable.SentenceSet, s => s.Slug);
}
