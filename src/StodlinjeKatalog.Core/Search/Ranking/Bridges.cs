namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// Somebody else's trouble: which needs speak of people near as part of the person's own trouble, and where the others lead when it is
/// a child's, a parent's or a friend's. The slugs are the catalogue's; one that is gone is passed over.
/// </summary>
internal static class Bridges
{
    public const string ChildWorry = "oro-for-barn";
    public const string Relative = "anhorig";
    public const string ChildOf = "barn-som-anhorig";

    private static readonly HashSet<string> OwnThoughOthersAreNamed = new(StringComparer.Ordinal)
    {
        "sorg", "relationer", "vald-i-nara-relation", "otrygg-hemma", "hedersvald", "gravid-och-nybliven-foralder", "adoption", "brottsoffer",
        "akut-fara", "forgiftning", "vard-och-samhalle", ChildWorry, Relative, ChildOf,
    };

    private static readonly HashSet<string> OfParents = new(StringComparer.Ordinal) { "alkohol", "droger", "spel", "nedstamdhet", "angest-och-oro" };

    /// <summary>Troubles that have no lines of their own for those around; other needs' own lines come before the general ones.</summary>
    private static readonly HashSet<string> General = new(StringComparer.Ordinal) { "nedstamdhet", "angest-och-oro", "ensamhet", "kris", "sjukdom", "livsfragor-och-tro" };

    public static bool IsGeneral(string need) => General.Contains(need);

    /// <summary>What people most often come with who cannot say what it is.</summary>
    public static readonly string[] ToTalkAbout = ["ensamhet", "kris", "nedstamdhet", "angest-och-oro"];

    public const string Crime = "brottsoffer";

    public const string Care = "vard-och-samhalle";

    public const string OfLife = "sjalvmordstankar";

    public const string ByStrangersOnline = "natkrankning";

    public const string OwnViolence = "egen-valdsamhet";

    public const string AtHome = "otrygg-hemma";

    public const string Grief = "sorg";

    public const string Loneliness = "ensamhet";

    /// <summary>Needs that the wish to talk with somebody speaks of, whatever it is about.</summary>
    public static readonly string[] OnlyToTalk = [Loneliness, "kris"];

    public const string Bullying = "mobbning";

    public const string NewChild = "gravid-och-nybliven-foralder";

    public const string ViolenceOfPartner = "vald-i-nara-relation";

    /// <summary>Needs that speak of those who live; a death in the family says more than they do.</summary>
    public static readonly string[] OfTheLiving = [Relative, ChildOf, ChildWorry, "sjukdom", "nedstamdhet"];

    /// <summary>Needs that ongoing violence may be.</summary>
    public static readonly string[] OfViolence = ["vald-i-nara-relation", "otrygg-hemma", "sexuella-overgrepp", "hedersvald"];

    /// <summary>The needs of those who care for somebody.</summary>
    public static readonly string[] Carers = [ChildWorry, Relative];

    /// <summary>A trouble that has lines of its own, and is not those of the carers.</summary>
    public static bool IsSpecial(string need) => CanBeOthers(need) && !General.Contains(need);

    /// <summary>Whether a trouble of this need can be somebody else's.</summary>
    public static bool CanBeOthers(string need) => !OwnThoughOthersAreNamed.Contains(need);

    /// <summary>Somebody near is named who does it, or is missed, and not the one who has the trouble: an ex who spreads pictures, grandchildren who never call.</summary>
    public static bool IsOwnThough(string need, string kin) =>
        (need == ByStrangersOnline && kin is "#partner" or "#friend" or "#colleague") || (need == "ensamhet" && kin is "#grandchild");

    /// <summary>The need that somebody else's trouble also is, and how much of it.</summary>
    public static (string Need, double Share)? From(string need, string kin)
    {
        var share = General.Contains(need) ? RankingWeights.BridgeFromGeneral : RankingWeights.BridgeFromSpecial;
        return kin switch
        {
            "#child" or "#grandchild" or "#pupil" => (ChildWorry, need == "sjukdom" ? RankingWeights.BridgeFromIllness : share),
            "#parent" when OfParents.Contains(need) => (ChildOf, RankingWeights.BridgeToChildOf),
            "#parent" or "#partner" or "#sibling" or "#friend" or "#grandparent" or "#relative" or "#colleague" or "#neighbour" => (Relative, share),
            _ => null,
        };
    }
}
