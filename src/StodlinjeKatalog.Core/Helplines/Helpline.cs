namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// One support line with everything that is known of it: the immutable value that a data file holds, a draft holds,
/// a revision holds and the public reads. Two lines are the same when their data files are the same text.
/// </summary>
public sealed record Helpline
{
    public const int NameMaxLength = 120;
    public const int SummaryMaxLength = 160;
    public const int DescriptionMaxLength = 4000;
    public const int DefaultReviewIntervalDays = 90;

    /// <summary>The public id: ASCII, lower case, never changed.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? ShortName { get; init; }

    /// <summary>Huvudman: the organisation that answers for the line.</summary>
    public required string Provider { get; init; }

    public required HelplineStatus Status { get; init; }

    /// <summary>One sentence that says who the line is for.</summary>
    public required string Summary { get; init; }

    /// <summary>Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>Slugs of needs, the most important first.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Slugs of audiences; empty means anyone.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Lowest age in whole years, inclusive; null when there is none or it is unknown.</summary>
    public int? AgeMin { get; init; }

    /// <summary>Highest age in whole years, inclusive (Bris: 17); null when there is none or it is unknown.</summary>
    public int? AgeMax { get; init; }

    /// <summary>BCP 47 codes ("sv", "fi", "swl" for Swedish sign language); empty when unknown.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What a source says about interpreters; null when unknown.</summary>
    public string? Interpreter { get; init; }

    public Cost? Cost { get; init; }

    /// <summary>Whether the person may stay anonymous; null when unknown.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>Who answers ("volontärer med utbildning"); null when unknown.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>How a person who is deaf or hard of hearing reaches the line; null when unknown.</summary>
    public string? DeafAccess { get; init; }

    /// <summary>Null for the whole country, otherwise the part of it in Swedish words.</summary>
    public string? Region { get; init; }

    public string? Website { get; init; }

    public IReadOnlyList<ContactChannel> Channels { get; init; } = [];

    public Traces Traces { get; init; } = Traces.Unknown;

    /// <summary>Words of this line alone that people search by: older names, what it is called in the street.</summary>
    public IReadOnlyList<string> SearchWords { get; init; } = [];

    /// <summary>Old slugs that redirect (308) to this line.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>Slugs of the lines that knowingly have the same number; they name this line too.</summary>
    public IReadOnlyList<string> SharesNumberWith { get; init; } = [];

    /// <summary>Slugs of the lines that a closed line leads on to.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Date of the newest source as far as it is known: "2025-12-10", "2024-04" or "2021"; null when no source is dated.</summary>
    public string? NewestEvidence { get; init; }

    /// <summary>The day an editor last checked the line itself; null until somebody has.</summary>
    public DateOnly? ReviewedOn { get; init; }

    public int ReviewIntervalDays { get; init; } = DefaultReviewIntervalDays;

    /// <summary>True when the evidence is weak today and the page must say so.</summary>
    public bool Unconfirmed { get; init; }

    /// <summary>What editors should settle; never shown to the public.</summary>
    public IReadOnlyList<string> OpenQuestions { get; init; } = [];

    /// <summary>The place of a channel of this line among its channels.</summary>
    public int IndexOf(ContactChannel channel)
    {
        // By reference: two ways may be equal in all that is known of them.
        for (var i = 0; i < Channels.Count; i++)
        {
            if (ReferenceEquals(Channels[i], channel))
            {
                return i;
            }
        }

        throw new ArgumentException("The channel is another line's.", nameof(channel));
    }

    /// <summary>Published lines answer to a need; a closed one is only a signpost.</summary>
    public bool IsPublic => Status is HelplineStatus.Published or HelplineStatus.Closed;

    /// <summary>Nobody over 17 is meant to call.</summary>
    public bool IsForChildrenOnly => AgeMax is <= 17;

    /// <summary>Somebody under 18 is not meant to call.</summary>
    public bool IsForAdultsOnly => AgeMin is >= 18;

    /// <summary>For those around somebody (relatives, parents, professionals), not for the one who has the trouble.</summary>
    public bool IsForHelpersOnly => Audiences.Count > 0 && Audiences.All(a => a is "narstaende" or "foralder" or "yrkesverksam");
}

public enum HelplineStatus
{
    Draft,
    Published,
    Paused,
    Closed,
}

public enum Cost
{
    /// <summary>Gratis.</summary>
    Free,

    /// <summary>The price of an ordinary call with the caller's own subscription.</summary>
    Normal,

    /// <summary>077: the cost is shared, so the call is never free.</summary>
    Shared,
}
