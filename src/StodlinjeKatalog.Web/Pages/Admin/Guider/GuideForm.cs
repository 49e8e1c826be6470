using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Web.Pages.Admin.Guider;

/// <summary>All that an editor writes of a guide. Its day of change is set when it is saved.</summary>
public sealed class GuideForm
{
    [StringLength(300, ErrorMessage = "Rubriken är för lång.")]
    public string? Title { get; set; }

    [StringLength(1000, ErrorMessage = "Sammanfattningen är för lång.")]
    public string? Summary { get; set; }

    [StringLength(100_000, ErrorMessage = "Texten är för lång.")]
    public string? Body { get; set; }
    public List<string> Needs { get; set; } = [];

    [StringLength(2000, ErrorMessage = "Listan är för lång.")]
    public string? Helplines { get; set; }

    [StringLength(2000, ErrorMessage = "Sökorden är för många.")]
    public string? SearchWords { get; set; }

    [StringLength(10_000, ErrorMessage = "Källorna är för många.")]
    public string? Sources { get; set; }

    public static GuideForm From(Guide guide) => new()
    {
        Title = guide.Title,
        Summary = guide.Summary,
        Body = guide.Body,
        Needs = [.. guide.Needs],
        Helplines = string.Join(", ", guide.Helplines),
        SearchWords = string.Join(", ", guide.SearchWords),
        Sources = string.Join('\n', guide.Sources),
    };

    /// <summary>The guide with what the form says.</summary>
    public Guide ApplyTo(Guide guide) => guide with
    {
        Title = VisibleText.OneLine(Title),
        Summary = VisibleText.OneLine(Summary),
        Body = Text(Body),
        Needs = [.. guide.Needs.Where(Needs.Contains), .. Needs.Except(guide.Needs)],
        Helplines = Listed(Helplines, ',', '\n'),
        SearchWords = Listed(SearchWords, ',', '\n'),
        Sources = Listed(Sources, '\n'),
    };

    public static void Tell(ModelStateDictionary state, IEnumerable<RuleBreach> breaches)
    {
        foreach (var breach in breaches.Where(b => !b.IsWarning))
        {
            var field = breach.Field.Split('[', '.')[0] switch
            {
                "rubrik" => "Form.Title", "sammanfattning" => "Form.Summary", "text" => "Form.Body", "behov" => "Form.Needs",
                "stodlinjer" => "Form.Helplines", "kallor" => "Form.Sources", _ => "",
            };
            state.AddModelError(field, BreachText.Of(breach));
        }
    }

    /// <summary>As a data file holds it: no empty lines first or last.</summary>
    public static string Text(string? body)
    {
        var lines = VisibleText.Tidy(PastedLists.ToMarkdown(body ?? "")).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.SkipWhile(string.IsNullOrWhiteSpace)).TrimEnd();
    }

    private static string[] Listed(string? text, params char[] separators) =>
    [
        .. VisibleText.Tidy(text ?? "").ReplaceLineEndings("\n")
            .Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(),
    ];
}
