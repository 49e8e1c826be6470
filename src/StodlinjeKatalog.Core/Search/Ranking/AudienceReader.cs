using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Who the person is, by index of the audience, 0 to 1: from what they call themselves and those around them, and from ages.</summary>
internal sealed class AudienceReader(SearchIndex index, SearchParts parts)
{
    private const double Saying = 0.7;
    private const double Likely = 0.5;

    /// <summary>"Jag är man" stands together; "jag saknar min döda man" says something else.</summary>
    private const double WhoOneIs = 0.75;

    /// <summary>Whose parent is this old is hardly a child.</summary>
    private const int GrownChild = 55;
    private const int Old = 65;

    private static readonly HashSet<string> AgeGroups = new(StringComparer.Ordinal) { "barn", "ung", "vuxen", "aldre" };

    public double[] Read(QueryReading reading)
    {
        var scores = new double[index.Audiences.Count];
        if (!parts.Has(SearchParts.Audiences))
        {
            return scores;
        }

        var heard = new Dictionary<(int Place, int Audience), double>();
        foreach (var phrase in reading.Phrases)
        {
            if (!phrase.Phrase.Has(TargetKind.Audience) || !phrase.SameKin || (phrase.Quality < WhoOneIs && phrase.First != phrase.Last) || reading.IsSomebodyElses(phrase.First))
            {
                continue;
            }

            // "Man" alone is who one is; in "hur gör man" it is anybody.
            if (phrase.First == phrase.Last && reading.Words.Count > 1 && reading.Words[phrase.First].IsWeak)
            {
                continue;
            }

            // "Barnen" are a parent's words, though "barn" is a child's.
            if (phrase.Quality < 1 && phrase.First == phrase.Last && reading.Phrases.Exists(p => p.Quality >= 1 && p.First == phrase.First && p.Phrase.Has(TargetKind.Audience)))
            {
                continue;
            }

            foreach (var target in phrase.Phrase.Targets)
            {
                if (target.Kind == TargetKind.Audience)
                {
                    // Several forms of one word are one word.
                    var said = phrase.Quality * target.Weight * Saying;
                    var earlier = phrase.First == phrase.Last ? heard.GetValueOrDefault((phrase.First, target.Index)) : 0;
                    scores[target.Index] = Math.Min(1, scores[target.Index] + Math.Max(0, said - earlier));
                    if (phrase.First == phrase.Last)
                    {
                        heard[(phrase.First, target.Index)] = Math.Max(said, earlier);
                    }
                }
            }
        }

        if (reading.Age is { OwnAge: true } age)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                if (index.Audiences[i] is not ({ AgeMin: not null } or { AgeMax: not null }))
                {
                    continue;
                }

                // To be adopted or to hurt others is not an age, though it begins at one.
                var isThatOld = age.Years >= (index.Audiences[i].AgeMin ?? 0) && age.Years <= (index.Audiences[i].AgeMax ?? int.MaxValue);
                scores[i] = !isThatOld ? 0 : AgeGroups.Contains(index.Audiences[i].Slug) ? 1 : scores[i];
            }
        }

        if (reading.Age is { OwnAge: false, Years: >= GrownChild } others)
        {
            // Whose mother is eighty-two is no child.
            Set("barn", 0);
            Set("ung", 0);
            Set("aldre", others.Years >= Old ? Math.Max(Likely, ScoreOf("aldre")) : ScoreOf("aldre"));
        }

        return scores;

        double ScoreOf(string slug) => index.AudienceIndex(slug) is >= 0 and var i ? scores[i] : 0;

        void Set(string slug, double score)
        {
            if (index.AudienceIndex(slug) is >= 0 and var i)
            {
                scores[i] = score;
            }
        }
    }
}
