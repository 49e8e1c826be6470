using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>What a document has written about itself, field by field, and what a word is worth in each.</summary>
internal static class DocumentFields
{
    public static IReadOnlyList<(string Text, double Weight)> Of(Document document) => document.Helpline is { } line
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

    /// <summary>Search words of several words are phrases; their words alone ("dog" of "bebisen dog") are not the line's.</summary>
    private static string SingleWords(IEnumerable<string> searchWords) => string.Join(' ', searchWords.Where(w => !w.Contains(' ', StringComparison.Ordinal)));
}
