namespace StodlinjeKatalog.Core.Helplines;

/// <summary>A line with the ways to reach it in one language, and what its hours are worth in that language.</summary>
public sealed record SpokenLine(Helpline Helpline, IReadOnlyList<ContactChannel> Channels, SpokenHours Hours)
{
    /// <summary>Those of the lines that speak the language, the ones with hours in it first.</summary>
    public static IReadOnlyList<SpokenLine> In(string languageCode, IEnumerable<Helpline> lines) =>
        [.. lines.Select(line => Of(line, languageCode)).OfType<SpokenLine>().OrderBy(spoken => spoken.Hours)];

    /// <summary>Null when the line does not speak the language.</summary>
    public static SpokenLine? Of(Helpline line, string code)
    {
        ContactChannel[] own = [.. line.Channels.Where(channel => channel.Language == code)];
        if (own.Length > 0)
        {
            return new(line, own, SpokenHours.OfLanguage);
        }

        if (!line.Languages.Contains(code))
        {
            return null;
        }

        ContactChannel[] shared = [.. line.Channels.Where(channel => channel.Language is null)];
        if (line.Languages[0] == code)
        {
            return new(line, shared, SpokenHours.OfLanguage);
        }

        // A line that gives another language hours of its own does not speak this one at all hours either.
        var languagesApart = line.Channels.Any(channel => channel.Language is not null);
        return new(line, shared, languagesApart ? SpokenHours.Unknown : SpokenHours.OfLine);
    }
}

public enum SpokenHours
{
    /// <summary>Somebody who speaks the language is there at the channels' hours.</summary>
    OfLanguage,

    /// <summary>The hours are the line's; nobody has said that the language is spoken throughout.</summary>
    OfLine,

    /// <summary>The line speaks the language at hours that no source gives.</summary>
    Unknown,
}
