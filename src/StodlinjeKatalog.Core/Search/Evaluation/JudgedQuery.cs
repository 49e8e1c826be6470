using StodlinjeKatalog.Core.Search.Crisis;

namespace StodlinjeKatalog.Core.Search.Evaluation;

/// <summary>A query with what is right to show first for it.</summary>
/// <param name="Right">Slugs of lines; "guide:slug" and "kommun:slug" for the other kinds. Any of them first is right.</param>
/// <param name="Crisis">The panel that must be shown; null when none may be.</param>
/// <param name="EitherCrisis">True when showing a panel and not showing one are both right.</param>
public sealed record JudgedQuery(string Text, IReadOnlyList<string> Right, CrisisKind? Crisis, bool EitherCrisis)
{
    /// <summary>Tab-separated lines: query, right answers with commas between, suicide|violence|poisoning|none|any. Lines with # are comments.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message says which.</exception>
    public static IReadOnlyList<JudgedQuery> ReadAll(IEnumerable<string> lines)
    {
        var queries = new List<JudgedQuery>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('\t') is not [var text, var right, var crisis])
            {
                throw new FormatException($"{number}: tre kolumner med tabb emellan behövs");
            }

            queries.Add(new JudgedQuery(text, right.Split(','), CrisisOf(crisis, number), crisis == "any"));
        }

        return queries;
    }

    private static CrisisKind? CrisisOf(string word, int line) => word switch
    {
        "none" or "any" => null,
        "suicide" => CrisisKind.Suicide,
        "violence" => CrisisKind.Violence,
        "poisoning" => CrisisKind.Poisoning,
        _ => throw new FormatException($"{line}: tredje kolumnen ska vara suicide, violence, poisoning, none eller any, inte \"{word}\""),
    };
}
