using System.Globalization;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>
/// The words of a need or an audience as text, one a line. What follows a semicolon is a weight, a language or both:
/// "panikattack; 1,5", "lonely; en".
/// </summary>
public static class WordsForm
{
    public static string Write(IEnumerable<NeedWord> words) => string.Join('\n', words.Select(Line));

    /// <summary>The words; <c>Faulty</c> is the first line that cannot be read.</summary>
    public static (IReadOnlyList<NeedWord> Words, string? Faulty) Read(string? text)
    {
        var words = new List<NeedWord>();
        var lines = VisibleText.Tidy(text ?? "").ReplaceLineEndings("\n");
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var word = new NeedWord(parts[0]);
            foreach (var part in parts.Skip(1))
            {
                if (double.TryParse(part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
                {
                    word = word with { Weight = weight };
                }
                else if (FieldRules.IsLanguageCode(part))
                {
                    word = word with { Language = part };
                }
                else
                {
                    return (words, line);
                }
            }

            if (word.Text.Length == 0)
            {
                return (words, line);
            }

            words.Add(word);
        }

        return (words, null);
    }

    private static string Line(NeedWord word) =>
        word.Text
        + (word.Weight == 1 ? "" : "; " + word.Weight.ToString(CultureInfo.GetCultureInfo("sv-SE")))
        + (word.Language == "sv" ? "" : "; " + word.Language);
}
