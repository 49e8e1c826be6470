namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>What the ranking asks of every document that has points, kept close together: in a large catalogue the time goes to fetching, not to counting.</summary>
/// <param name="Audiences">Which of the combinations of audiences that there are.</param>
/// <param name="Languages">Which of the combinations of languages.</param>
/// <param name="FirstNeed">-1 when it has none.</param>
/// <param name="Availability">0 when nobody is known to answer, 1 when somebody does day and night.</param>
/// <param name="Standing">What tells two apart that fit alike: a factor a little above 1.</param>
internal readonly record struct Traits(
    int Audiences, int Languages, int Channels, short FirstNeed, short AgeMin, short AgeMax, TraitFlags Flags, double Availability, double Standing)
{
    public bool Is(TraitFlags flag) => (Flags & flag) != 0;
}

[Flags]
internal enum TraitFlags : ushort
{
    None = 0,
    Guide = 1,
    YoungOnly = 2,
    HelpersOnly = 4,
    Regional = 8,
    OpenAtNight = 16,

    /// <summary>Its first need is thoughts of suicide.</summary>
    LifeLine = 32,

    /// <summary>For a part of what one of its needs spans.</summary>
    SomePart = 64,
    TakesRelatives = 128,
    TakesParents = 256,

    /// <summary>For grown-ups, whether or not they ask for a child; no child or youth is meant.</summary>
    GrownOnly = 512,
}
