using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>A line or a guide that can be found.</summary>
internal sealed record Document
{
    public Helpline? Helpline { get; private init; }
    public Guide? Guide { get; private init; }
    public string Slug { get; private init; } = "";
    public string Name { get; private init; } = "";
    public IReadOnlyList<string> Needs { get; private init; } = [];

    /// <summary>Whom it is for, first and foremost the first; empty for anyone.</summary>
    public IReadOnlyList<string> Audiences { get; private init; } = [];

    /// <summary>The line's own first.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];
    public IReadOnlyList<string> SearchWords { get; private init; } = [];

    public static Document Of(Helpline helpline) => new()
    {
        Helpline = helpline,
        Slug = helpline.Slug,
        Name = helpline.Name,
        Needs = helpline.Needs,
        Audiences = helpline.Audiences,
        Languages = LanguagesOf(helpline),
        SearchWords = helpline.SearchWords,
    };

    public static Document Of(Guide guide) => new()
    {
        Guide = guide,
        Slug = guide.Slug,
        Name = guide.Title,
        Needs = guide.Needs,
        SearchWords = guide.SearchWords,
    };

    private static IReadOnlyList<string> LanguagesOf(Helpline helpline)
    {
        var languages = helpline.Languages;
        foreach (var channel in helpline.Channels)
        {
            if (channel.Language is { } language && !languages.Contains(language))
            {
                languages = [.. languages, language];
            }
        }

        return languages;
    }
}
