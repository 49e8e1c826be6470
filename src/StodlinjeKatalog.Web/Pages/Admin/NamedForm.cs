using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>What needs and audiences have in common in their forms: a name, a sentence and words.</summary>
public sealed class NamedForm
{
    [StringLength(200, ErrorMessage = "Namnet är för långt.")]
    public string? Name { get; set; }

    [StringLength(1000, ErrorMessage = "Meningen är för lång.")]
    public string? Summary { get; set; }

    [StringLength(200_000, ErrorMessage = "Det är för många ord.")]
    public string? Words { get; set; }

    public static NamedForm From(string name, string summary, IEnumerable<NeedWord> words) => new() { Name = name, Summary = summary, Words = WordsForm.Write(words) };

    /// <summary>Null, with the fault told, when the words or something else cannot be read.</summary>
    public IReadOnlyList<NeedWord>? ReadWords(ModelStateDictionary state)
    {
        var (words, faulty) = WordsForm.Read(Words);
        if (faulty is not null)
        {
            state.AddModelError("Form.Words", $"Raden ”{faulty}” går inte att läsa. Skriv ordet, och efter semikolon vikt eller språkkod: lonely; 1,5; en.");
        }

        return state.IsValid ? words : null;
    }

    public static void Tell(ModelStateDictionary state, IReadOnlyList<RuleBreach> breaches)
    {
        foreach (var breach in breaches.Where(b => !b.IsWarning))
        {
            var field = breach.Field.Split('[', '.')[0] switch { "namn" => "Form.Name", "beskrivning" => "Form.Summary", "ord" => "Form.Words", "lagsta_alder" => "AgeMin", _ => "" };
            state.AddModelError(field, BreachText.Of(breach));
        }
    }
}
