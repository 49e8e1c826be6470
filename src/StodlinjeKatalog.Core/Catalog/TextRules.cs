using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// What holds of every text that the public reads: it is what it looks like, and a number to ring in it is one that a published line
/// has. Two persons have read a number there; what is written here may be the work of one.
/// </summary>
internal sealed partial class TextRules(KnownNumbers known)
{
    private const string InGuides = " Skriv sedan ::: stodlinje och linjens adress i guiden: då följer numret med när det ändras. "
        + "Är det ett gammalt nummer som du varnar för: skriv det bland sökorden, både här och hos linjen som hade det.";

    /// <summary>A line may name its own number whatever its state: it is published with the line or not at all.</summary>
    public IEnumerable<RuleBreach> Check(Helpline line) => Check(PublicText.Of(line), [.. KnownNumbers.DialsOf(line)], "");

    /// <summary>A guide may warn of an old number: the line that had it leads from it by its search words, and so does the guide.</summary>
    public IEnumerable<RuleBreach> Check(Guide guide) =>
        Check(PublicText.Of(guide), [.. KnownNumbers.DialsIn(guide.SearchWords).Where(known.WasOnce)], InGuides);

    public IEnumerable<RuleBreach> Check(IEnumerable<PublicText> texts) => Check(texts, [], "");

    /// <param name="own">Numbers that these texts may name besides those that are known, as they are dialled.</param>
    private IEnumerable<RuleBreach> Check(IEnumerable<PublicText> texts, IReadOnlyCollection<string> own, string advice)
    {
        foreach (var text in texts)
        {
            if (text.Value is not { Length: > 0 } value)
            {
                continue;
            }

            var key = text.IsMarkdown ? "Texten" : KeyOf(text.Field);
            if (VisibleText.FaultIn(value, text.MayBeDigits || text.IsMarkdown) is { } fault)
            {
                yield return new(text.Field, $"{key} {fault}");
            }

            foreach (var (line, shown) in ShownIn(text))
            {
                foreach (var number in NumbersInText.Read(shown, IsKnown).Where(n => n.Number is null || !IsKnown(n.Number.Dial)))
                {
                    var message = known.NotWithALine(number.Written, number.Digits) + advice;
                    yield return line is null
                        ? new(text.Field, $"{key}: {message}")
                        : new(text.Field, message) { LineInText = line + number.Line };
                }
            }
        }

        bool IsKnown(string dial) => known.Has(dial) || own.Contains(dial);
    }

    /// <summary>What is read of a text, with the line where it begins if the text has several.</summary>
    private static IEnumerable<(int? Line, string Shown)> ShownIn(PublicText text) =>
        text.IsMarkdown ? ShownText.Of(text.Value!).Select(shown => ((int?)shown.Line, shown.Text))
        : [(null, text.IsSource ? WebAddress().Replace(text.Value!, a => FieldRules.IsWebAddress(a.Value) ? "" : a.Value) : text.Value!)];

    private static string KeyOf(string field) =>
        field.StartsWith("spar.", StringComparison.Ordinal) ? field : Index().Replace(field[(field.LastIndexOf('.') + 1)..], "");

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\[\d+\]$")]
    private static partial Regex Index();
}
