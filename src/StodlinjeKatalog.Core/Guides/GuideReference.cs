using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StodlinjeKatalog.Core.Guides.Pipeline;

namespace StodlinjeKatalog.Core.Guides;

public enum GuideReferenceKind
{
    /// <summary>A page of ours, as it stands: "/behov/sorg".</summary>
    InsideLink,
    OutsideLink,

    /// <summary>A number or a mail address, with its scheme: "tel:112".</summary>
    ContactLink,

    /// <summary>A link that is written out as text only, because its address is not one of the allowed kinds.</summary>
    RefusedLink,
    Picture,

    /// <summary><c>::: stodlinje slug</c></summary>
    Helpline,

    /// <summary><c>::: behov slug</c></summary>
    Need,

    /// <summary>A line that begins with <c>:::</c> and is none of the pieces.</summary>
    UnknownPiece,
}

/// <summary>What a Markdown text points to, for the one who checks that it leads somewhere.</summary>
/// <param name="Line">Counted from 1 in the text that was read.</param>
/// <param name="Target">Slug, address, or the line itself.</param>
public sealed record GuideReference(int Line, GuideReferenceKind Kind, string Target)
{
    public static IReadOnlyList<GuideReference> In(string markdown) =>
        [.. GuideMarkdown.Parse(markdown).Descendants().Select(Read).OfType<GuideReference>().OrderBy(r => r.Line)];

    private static GuideReference? Read(MarkdownObject node) => node switch
    {
        GuidePiece { Name: GuidePieceParser.Helpline } piece => new(piece.Line + 1, GuideReferenceKind.Helpline, piece.Argument),
        GuidePiece { Name: GuidePieceParser.Need } piece => new(piece.Line + 1, GuideReferenceKind.Need, piece.Argument),
        ParagraphBlock paragraph when PlainText.Of(paragraph) is var text && text.StartsWith(GuidePieceParser.Fence, StringComparison.Ordinal)
            => new(paragraph.Line + 1, GuideReferenceKind.UnknownPiece, text),
        LinkInline { IsImage: true } picture => new(picture.Line + 1, GuideReferenceKind.Picture, picture.Url ?? ""),
        LinkInline link => Link(link.Line, link.Url ?? ""),
        AutolinkInline link => Link(link.Line, link.IsEmail ? "mailto:" + link.Url : link.Url),
        _ => null,
    };

    private static GuideReference Link(int line, string url) => LinkTarget.Classify(url) switch
    {
        LinkKind.Inside => new(line + 1, GuideReferenceKind.InsideLink, url),
        LinkKind.Outside => new(line + 1, GuideReferenceKind.OutsideLink, url),
        LinkKind.Contact => new(line + 1, GuideReferenceKind.ContactLink, url),
        _ => new(line + 1, GuideReferenceKind.RefusedLink, url),
    };
}
