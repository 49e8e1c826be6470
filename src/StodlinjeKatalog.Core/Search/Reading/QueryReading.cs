using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Crisis;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>Everything that was read out of a query, before anything is ranked.</summary>
internal sealed record QueryReading
{
    private UInt128? signals;

    public required List<TypedWord> Words { get; init; }
    /// <summary>The words as they were typed, before anything was guessed of them.</summary>
    public required Word[] PlainWords { get; init; }
    public required List<FoundPhrase> Phrases { get; init; }
    public required IReadOnlyList<string> Numbers { get; init; }
    public required IReadOnlyList<int> Municipalities { get; init; }

    /// <summary>Nothing but a place was typed.</summary>
    public bool OnlyPlace { get; init; }
    public MentionedAge? Age { get; init; }
    public Func<Helpline, bool>? IsThereNow { get; init; }
    public CrisisDetector.CrisisReading Crisis { get; init; }

    /// <summary>
    /// "Sin fru", "hennes nya pojkvän": somebody near, but not near the one who writes. "När jag var barn", "som liten": the one who writes, but not now.
    /// </summary>
    public bool IsSomebodyElses(int place) =>
        (Words[place].Word.IsKin && (IsOthers(place - 1) || IsOthers(place - 2))) || IsPast(place) || IsStranger(place);

    private bool IsOthers(int place) =>
        place >= 0 && Words[place].Word.Text is "sin" or "sitt" or "sina" or "hans" or "hennes" or "deras" or "his" or "her" or "their";

    /// <summary>"Ska bli pappa", "som mamma": what the one who writes is.</summary>
    private bool IsSelf(int place) =>
        place > 0 && Words[place - 1].Word.Text is "bli" or "blir" or "blivit" or "blev" or "som" or "nybliven" or "nybliva" or "ensamstående";

    /// <summary>"En kille på snap", "en annan tjej", "killen i klassen": met, and not the one who writes. "Jag är en tjej" is.</summary>
    private bool IsStranger(int place)
    {
        var text = Words[place].Word.Text;
        if (text is "tjejen" or "tjejerna" or "killen" or "killarna" or "flickan" or "flickorna" or "pojken" or "kvinnan" or "mannen" or "männen")
        {
            return true;
        }

        // "En man som blir slagen" speaks of himself as one does who dares not say "jag".
        if (place + 2 < Words.Count && Words[place + 1].Word.Text == "som" && Words[place + 2].Word.Text is "blir" or "är" or "blivit" or "har" or "utsätts" or "utsatts" or "lever" or "vill" or "söker" or "behöver" or "känner" or "mår")
        {
            return false;
        }

        return place > 0 && text is "tjej" or "kille" or "killar" or "tjejer" or "flicka" or "pojke" or "man" or "kvinna"
            && Words[place - 1].Word.Text is "en" or "annan" or "andra" or "någon" or "några" or "ny" or "nya" or "äldre" or "okänd" or "främmande" or "vuxen"
            && !Words.Exists(w => w.Place < place && w.Place >= place - 4 && w.Word.Text is "jag" && w.Place + 1 < Words.Count && Words[w.Place + 1].Word.Text is "är" or "som");
    }

    private bool IsPast(int place) =>
        (place >= 2 && Words[place - 1].Word.Text is "var" or "vara" && Words[place - 2].Word.Text is "jag" or "han" or "hon" or "vi")
        || (place >= 1 && Words[place - 1].Word.Text == "som" && Words[place].Word.Text is "barn" or "liten" or "ung" or "tonåring" or "flicka" or "pojke");

    /// <summary>Words that say how, when or in what language, and so not about what.</summary>
    public bool IsSignal(int place)
    {
        signals ??= PlacesOfSignals();
        return (signals.Value >> place & 1) != 0;
    }

    /// <summary>Words that could say something: not weak, not only digits.</summary>
    public int ContentWords
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
            {
                count += word.IsWeak ? 0 : 1;
            }

            return count;
        }
    }

    /// <summary>
    /// Whose trouble stands at a place in the text: the one named last before it, or just after it. Null for the one who writes, and when
    /// nobody is named; otherwise the class of person near.
    /// </summary>
    public string? WhoseTroubleAt(int last)
    {
        for (var i = last; i >= 0; i--)
        {
            if (Words[i].Word.Text is "jag" or "mig")
            {
                return null;
            }

            if (Words[i].Word.IsKin && !IsSelf(i))
            {
                return Words[i].Word.Key;
            }
        }

        for (var i = last + 1; i < Math.Min(Words.Count, last + 4); i++)
        {
            if (Words[i].Word.IsKin)
            {
                return Words[i].Word.Key;
            }
        }

        return null;
    }

    /// <summary>A bit for each place: a query has at most <see cref="QueryText.MaxWords"/> words.</summary>
    private UInt128 PlacesOfSignals()
    {
        UInt128 places = 0;
        foreach (var phrase in Phrases)
        {
            if (phrase.Quality <= 0.85 || !(phrase.Phrase.Has(TargetKind.Channel) || phrase.Phrase.Has(TargetKind.Time) || phrase.Phrase.Has(TargetKind.Language)))
            {
                continue;
            }

            for (var place = phrase.First; place <= phrase.Last; place++)
            {
                places |= UInt128.One << place;
            }
        }

        return places;
    }
}
