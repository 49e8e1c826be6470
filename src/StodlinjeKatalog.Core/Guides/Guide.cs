namespace StodlinjeKatalog.Core.Guides;

/// <summary>A page of advice in Markdown: the help that is not a phone line.</summary>
public sealed record Guide
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>Markdown with the catalogue's own pieces (see the guide pipeline).</summary>
    public required string Body { get; init; }

    /// <summary>"Senast ändrad".</summary>
    public required DateOnly ChangedOn { get; init; }

    public IReadOnlyList<string> Needs { get; init; } = [];
    public IReadOnlyList<string> Helplines { get; init; } = [];
    public IReadOnlyList<string> SearchWords { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>The door for somebody who reads another language than Swedish: /sprak/{code}.</summary>
public sealed record LanguageDoor
{
    /// <summary>Svenskt teckenspråk.</summary>
    public const string SignLanguageCode = "swl";

    /// <summary>BCP 47 ("en", "ar"); by it the lines that speak the language are found.</summary>
    public required string Code { get; init; }

    /// <summary>BCP 47 of the text itself: a sign language has no written form, so the text about it is Swedish.</summary>
    public string TextLanguage => Code == SignLanguageCode ? "sv" : Code;

    /// <summary>What stands in the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The language's own name for itself.</summary>
    public required string NativeName { get; init; }

    public required string SwedishName { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>Heading of the page, in the language.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown in the language.</summary>
    public required string Body { get; init; }

    /// <summary>"This translation has not been reviewed by a native speaker", in the language.</summary>
    public required string UnreviewedNotice { get; init; }

    /// <summary>Heading above the lines that speak the language, in the language.</summary>
    public string LinesTitle { get; init; } = "";

    /// <summary>What stands there instead when no line speaks it, in the language.</summary>
    public string NoLines { get; init; } = "";

    /// <summary>Heading above the lines that can bring an interpreter, in the language.</summary>
    public string InterpreterTitle { get; init; } = "";

    /// <summary>The day a native speaker reviewed it; null until then.</summary>
    public DateOnly? ReviewedOn { get; init; }
}
