using System.Text.RegularExpressions;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>
/// Lists as word processors paste them, with a bullet and a tab: Markdown knows hyphens, and would run the points together in one
/// paragraph.
/// </summary>
public static partial class PastedLists
{
    public static string ToMarkdown(string text) => Bullet().Replace(text, "- ");

    /// <summary>U+F0B7 and U+F0A7 are the bullets of the fonts Symbol and Wingdings.</summary>
    [GeneratedRegex(@"^[ \t]*(?:[•▪▫◦‣●○■□\uF0B7\uF0A7][ \t\u00A0]*|[o·§–—][ \u00A0]*\t[ \t]*)(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
