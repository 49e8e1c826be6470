namespace StodlinjeKatalog.Core.Helplines;

/// <summary>A draft may break any rule; a page can only show what holds. What is no address, number or language is left out until it is one.</summary>
public static class DraftView
{
    private static readonly string[] ShownParts = ["varde", "ring", "sprak"];

    public static Helpline Of(Helpline draft) => draft with
    {
        Website = draft.Website is { } website && FieldRules.IsWebAddress(website) ? website : null,
        Languages = [.. draft.Languages.Where(FieldRules.IsLanguageCode)],
        Channels = [.. draft.Channels.Where(channel => IsShowable(draft with { Channels = [channel] }))],
    };

    private static bool IsShowable(Helpline withOneChannel) =>
        !ChannelRules.Check(withOneChannel).Any(breach => ShownParts.Any(part => breach.Field.EndsWith(part, StringComparison.Ordinal)));
}
