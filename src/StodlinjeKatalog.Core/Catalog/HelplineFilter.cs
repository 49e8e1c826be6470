using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// Choices that narrow a list of lines. Within a kind any choice will do, between kinds all must hold.
/// All values are slugs or codes; unknown ones match nothing.
/// </summary>
public sealed record HelplineFilter
{
    public IReadOnlyList<string> Needs { get; init; } = [];
    public IReadOnlyList<string> Audiences { get; init; } = [];
    public IReadOnlyList<ChannelKind> Channels { get; init; } = [];

    /// <summary>Language codes, of the line or of one of its channels.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool IsEmpty => Needs.Count + Audiences.Count + Channels.Count + Languages.Count == 0;

    public bool Matches(Helpline helpline) =>
        (Needs.Count == 0 || Needs.Any(helpline.Needs.Contains))
        && (Audiences.Count == 0 || Audiences.Any(helpline.Audiences.Contains))
        && (Channels.Count == 0 || helpline.Channels.Any(c => Channels.Contains(c.Kind)))
        && (Languages.Count == 0 || Languages.Any(language => Speaks(helpline, language)));

    public static bool Speaks(Helpline helpline, string language) =>
        helpline.Languages.Contains(language) || helpline.Channels.Any(c => c.Language == language);
}
