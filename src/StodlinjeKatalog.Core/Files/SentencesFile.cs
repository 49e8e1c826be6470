using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/meningar/*.tsv ⇄ sentences: seven columns with tabs between, under a heading.</summary>
internal static class SentencesFile
{
    public const string Folder = "meningar";
    public const string Extension = ".tsv";

    /// <summary>Stands for no need, nobody and no cry.</summary>
    private const string None = "none";

    private static readonly string[] Columns = ["text", "behov", "vems", "rop", "ålder", "språk", "linjer"];
    private static readonly string Heading = "# " + string.Join('\t', Columns);

    public static readonly Words<Whose> WhoseWords = new(
        (Whose.None, None),
        (Whose.Own, "own"),
        (Whose.Child, "child"),
        (Whose.GrownChild, "grownchild"),
        (Whose.Parent, "parent"),
        (Whose.Grandparent, "grandparent"),
        (Whose.Sibling, "sibling"),
        (Whose.Partner, "partner"),
        (Whose.FormerPartner, "ex"),
        (Whose.Friend, "friend"),
        (Whose.Relative, "relative"),
        (Whose.Pupil, "pupil"),
        (Whose.Client, "client"),
        (Whose.Colleague, "colleague"),
        (Whose.Stranger, "stranger"));

    public static readonly Words<Cry> CryWords = new(
        (Cry.None, None),
        (Cry.Any, "any"),
        (Cry.Suicide, "suicide"),
        (Cry.Violence, "violence"),
        (Cry.Poisoning, "poisoning"),
        (Cry.SuicideOwn, "suicide-own"),
        (Cry.SuicideOther, "suicide-other"),
        (Cry.ViolenceOwn, "violence-own"),
        (Cry.ViolenceOther, "violence-other"),
        (Cry.ViolenceActor, "violence-actor"),
        (Cry.PoisoningMistake, "poisoning-mistake"),
        (Cry.PoisoningIntent, "poisoning-intent"),
        (Cry.PoisoningEyes, "poisoning-eyes"));

    public static SentenceSet Read(string slug, string text, FileFaults faults)
    {
        var sentences = new List<Sentence>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            faults.Place($"{SentenceRules.SentenceField}[{sentences.Count}]", number);
            if (ReadLine(line, number, faults) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return new SentenceSet(slug, sentences);
    }

    public static string Write(SentenceSet set) => Heading + "\n" + string.Concat(set.Sentences.Select(s => string.Join(
        '\t', s.Text, s.Needs.Count == 0 ? None : string.Join(',', s.Needs), WhoseWords[s.Whose], CryWords[s.Cry], s.Age, s.Language, string.Join(',', s.Lines)) + "\n"));

    private static Sentence? ReadLine(string line, int number, FileFaults faults)
    {
        if (line.Split('\t') is not [var text, var needs, var whose, var cry, var age, var language, var lines])
        {
            faults.Add(number, $"Raden ska ha {Columns.Length} fält med tabb emellan: {string.Join(", ", Columns)}.");
            return null;
        }

        if (!WhoseWords.TryParse(whose, out var who))
        {
            faults.Add(number, $"vems: \"{whose}\" går inte att läsa. Skriv något av {WhoseWords}.");
        }

        if (!CryWords.TryParse(cry, out var what))
        {
            faults.Add(number, $"rop: \"{cry}\" går inte att läsa. Skriv något av {CryWords}.");
        }

        if (age.Length > 0 && !Sentence.AgeWords.Contains(age) && !(int.TryParse(age, out var years) && years is >= 0 and <= 120))
        {
            faults.Add(number, $"ålder: \"{age}\" går inte att läsa. Skriv ett tal, eller något av {string.Join(", ", Sentence.AgeWords)}.");
        }

        return new Sentence(text, needs == None ? [] : needs.Split(','), who, what, age.Length == 0 ? null : age, language, lines.Length == 0 ? [] : lines.Split(','));
    }
}
