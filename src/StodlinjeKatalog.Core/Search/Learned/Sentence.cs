namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>
/// Something that a person may type, with what it means: search learns from these. The needs and the people outlive any line, so a line
/// that closes or comes new changes no sentence.
/// </summary>
/// <param name="Needs">Slugs, best first; empty when nothing in a catalogue of support lines answers, or only a line or guide by its name.</param>
/// <param name="Age">As it was said or is surely meant: a number, "child", "teen", "adult" or "old"; null when nothing tells.</param>
/// <param name="Language">Code, "sv" and so on.</param>
/// <param name="Lines">The lines that a helper would give first, best first, and guides as "guide:slug"; empty when nobody has said.</param>
public sealed record Sentence(string Text, IReadOnlyList<string> Needs, Whose Whose, Cry Cry, string? Age, string Language, IReadOnlyList<string> Lines)
{
    public const int MaxLength = 300;

    /// <summary>The ages that are not numbers.</summary>
    public static readonly IReadOnlyList<string> AgeWords = ["child", "teen", "adult", "old"];

    /// <summary>Before a guide's slug among <see cref="Lines"/>.</summary>
    public const string GuideMark = "guide:";
}

/// <summary>The sentences of one file.</summary>
public sealed record SentenceSet(string Slug, IReadOnlyList<Sentence> Sentences);

/// <summary>Whose trouble a sentence is about, seen from the one who writes. One's own violence is one's own.</summary>
public enum Whose
{
    None,
    Own,
    Child,
    GrownChild,
    Parent,
    Grandparent,
    Sibling,
    Partner,
    FormerPartner,
    Friend,
    Relative,
    Pupil,
    Client,
    Colleague,
    Stranger,
}

/// <summary>Whether a sentence is a cry for help, and which.</summary>
public enum Cry
{
    None,

    /// <summary>A panel is right and no panel is right: nothing is learned from it.</summary>
    Any,
    /// <summary>A cry of that kind, and nobody has said whose.</summary>
    Suicide,
    Violence,
    Poisoning,
    SuicideOwn,
    SuicideOther,
    ViolenceOwn,
    ViolenceOther,

    /// <summary>The one who writes is the one who hurts, or fears to.</summary>
    ViolenceActor,
    PoisoningMistake,
    PoisoningIntent,
    PoisoningEyes,
}
