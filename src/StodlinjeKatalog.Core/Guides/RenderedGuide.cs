namespace StodlinjeKatalog.Core.Guides;

/// <summary>A guide's text, ready for a page: written one after the other, the parts are the text.</summary>
/// <param name="Headings">Every heading in order, for a table of contents.</param>
public sealed record RenderedGuide(IReadOnlyList<GuidePart> Parts, IReadOnlyList<GuideHeading> Headings);

/// <param name="Level">2 for h2, after the headings were fitted to the page.</param>
/// <param name="Id">Stands in the address after "#".</param>
public sealed record GuideHeading(int Level, string Id, string Text);

/// <summary>
/// A stretch of HTML, or a piece that only the page can draw because it shows the catalogue as it is now.
/// A stretch may open an element that a later one closes, so parts are written in order and unwrapped.
/// </summary>
public abstract record GuidePart
{
    private GuidePart()
    {
    }

    /// <summary>Safe to write as it is: raw HTML in the text has become text.</summary>
    public sealed record Html(string Content) : GuidePart;

    /// <param name="HeadingLevel">The level that fits the place, for the card's name.</param>
    public sealed record HelplineCard(string Slug, int HeadingLevel) : GuidePart;

    /// <summary>The lines that answer to a need.</summary>
    public sealed record NeedList(string Slug, int HeadingLevel) : GuidePart;

    /// <summary>"Hitta din kommun".</summary>
    public sealed record MunicipalityChooser : GuidePart;
}
