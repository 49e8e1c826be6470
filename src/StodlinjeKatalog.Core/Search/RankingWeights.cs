using System.Collections.Frozen;

namespace StodlinjeKatalog.Core.Search;

/// <summary>Every weight of the ranking, in one place. Those of what was learned were chosen on lists that it had not learned from; `evaluate` shows what a change does.</summary>
public static class RankingWeights
{
    /// <summary>A phrase that is found, against the sum of its words' evidence.</summary>
    public const double Phrase = 1.0;

    /// <summary>Each further phrase for the same need adds this much of its strength.</summary>
    public const double FurtherPhrase = 0.42;

    /// <summary>What single words say of needs.</summary>
    public const double WordEvidence = 0.8;

    /// <summary>A word in few phrases is doubted; a phrase shares its evidence among its words; other forms of a word speak for it in part ("vågar", "vågen").</summary>
    public const double EvidenceDoubt = 0.35;
    public const double EvidenceShared = 0.7;
    public const double EvidenceOtherForms = 0.3;

    /// <summary>Everyday words ("tappat", "håller") that some phrase happens to have.</summary>
    public const double CommonEvidence = 0.45;

    /// <summary>Words for people near point to needs only a little.</summary>
    public const double KinEvidence = 0.35;

    /// <summary>What was learned, against what the rules found: the rules' points count this much, and a need that is certain gets 1.2 points.</summary>
    public const double RulesBesideLearned = 0.5;
    public const double Learned = 1.2;

    /// <summary>What it is worth that sentences like this one were answered by a line, and what is too little to be told.</summary>
    public const double LearnedLine = 3.0;
    public const double LeastLearned = 0.01;

    /// <summary>How likely a cry for help must be to be heard where no pattern foresaw it, and where one did that is not plain. An unheard cry weighs as ten false panels.</summary>
    public const double CryIsHeard = 0.4;
    public const double CryBesidePattern = 0.02;

    /// <summary>How likely a language must be before the panel speaks of it.</summary>
    public const double SureOfLanguage = 0.8;

    /// <summary>What the rules found, as the learner is told of it.</summary>
    public const double NeedToLearn = 0.3;
    public const double MostToLearn = 1.5;
    public const double CryToLearn = 0.5;

    /// <summary>Needs below this part of the strongest are not followed.</summary>
    public const double NeedFloor = 0.2;

    /// <summary>The need's place in the line's own list: its first need, its second …</summary>
    public static readonly double[] NeedPlace = [1.0, 0.68, 0.64, 0.6, 0.5, 0.4];

    /// <summary>A line that has several of the needs gets its best whole and this part of the others: many slight reasons are not a good one.</summary>
    public const double FurtherNeed = 0.35;

    /// <summary>A cry for help points to its own need whatever else was typed.</summary>
    public const double Crisis = 1.0;

    /// <summary>How loudly the words of a need must speak, and how much louder than any other need's, to be a cry for help that no pattern foresaw.</summary>
    public const double SuicideIsSaid = 2.0;
    public const double ViolenceIsSaid = 1.7;
    public const double SexualViolenceIsSaid = 2.4;
    public const double PoisoningIsSaid = 1.3;
    public const double CrisisClearance = 1.3;

    /// <summary>Words of dying that something beside them speaks against ("rädd att mamma ska dö") say less of wanting to.</summary>
    public const double DeniedLife = 0.3;

    /// <summary>Audiences alone ("äldre", "hbtqi") lead somewhere too.</summary>
    public const double AudienceAlone = 0.5;
    public static readonly double[] AudiencePlace = [1.0, 0.75, 0.6, 0.5, 0.45];

    /// <summary>The lines' own texts (BM25F), and their fields.</summary>
    public const double Text = 0.35;
    public const double NameField = 3.0;
    public const double SearchWordField = 2.5;
    public const double ProviderField = 1.5;
    public const double SummaryField = 1.5;
    public const double PurposeField = 0.5;
    public const double BodyField = 0.5;

    /// <summary>A line called by its name, its short name or one of its own search words.</summary>
    public const double Named = 3.6;

    /// <summary>A name that is only a word for the trouble ("spelberoende"), and a guide's words, call less loudly.</summary>
    public const double NamedByTopic = 0.15;
    public const double NamedGuide = 0.4;

    /// <summary>A number typed is an unmistakable wish.</summary>
    public const double Number = 100;

    /// <summary>A guide beside a line that fits as well.</summary>
    public const double Guide = 0.78;

    /// <summary>A municipality that is named among other words, and alone.</summary>
    public const double Municipality = 0.95;

    /// <summary>In a crisis somebody to talk with comes before something to read.</summary>
    public const double GuideInCrisis = 0.6;

    /// <summary>Nor is reading what somebody asks for who only says how they want to talk.</summary>
    public const double GuideAsFallback = 0.3;

    /// <summary>A word that is also a need's own word says less of a line that has it in its texts.</summary>
    public const double TopicText = 0.25;

    /// <summary>Points from a line's own texts that show it is meant, however single-minded.</summary>
    public const double OwnWords = 0.3;
    public const double MunicipalityAlone = 50;

    /// <summary>How a line that fits the person, or does not, is raised or lowered.</summary>
    public const double AudienceFits = 0.3;

    /// <summary>For some audiences it means more that a line is theirs, for others next to nothing.</summary>
    public static readonly FrozenDictionary<string, double> AudienceFitsMore = new Dictionary<string, double>
    {
        ["aldre"] = 1.1,
        ["dov"] = 1,
        ["finsksprakig"] = 1,
        ["veteran"] = 1,
        ["barn"] = 0.5,
        ["hbtqi"] = 0.6,
        ["annan-bakgrund"] = 0.5,
        ["narstaende"] = 0.08,
        ["yrkesverksam"] = 0.2,
        ["vuxen"] = 0.08,
        ["brottsutsatt"] = 0.1,
    }.ToFrozenDictionary();
    public const double WrongAge = 0.08;
    public const double LikelyWrongAge = 0.45;

    /// <summary>A child under 13 is best heard by those who have only children to hear.</summary>
    public const double ForChildrenAlone = 1.2;
    public const double ForRelatives = 1.15;
    public const double NotForRelatives = 0.7;
    public const double OthersRelatives = 0.5;
    public const double ForHelpersOnly = 0.5;
    public const double OtherSex = 0.6;

    /// <summary>A line for girls or for boys, when nothing tells which the person is.</summary>
    public const double SexUnsaid = 0.93;

    /// <summary>A line for a part of what its need spans (prison, of all that parents can have) stands back until its own words are typed.</summary>
    public const double PartOfNeed = 0.4;

    /// <summary>Of lines that are all for a part, the one for the widest is meant when nothing else tells (1177 before 113 13).</summary>
    public const double WidestPart = 1.05;
    public const double Regional = 0.9;
    /// <summary>Those who keep their line for thoughts of suicide stand a little back for worry and sadness.</summary>
    public const double LifeLineBesideOthers = 0.8;
    public const double HasChannel = 1.2;
    public const double LacksChannel = 0.45;
    public const double SpeaksLanguage = 2.2;
    public const double LacksLanguage = 0.6;

    /// <summary>Lines that are there day and night stand before those that answer an hour a week.</summary>
    public const double Availability = 0.3;
    public const double AvailabilityWhenAsked = 1.2;

    /// <summary>Of two that fit alike, the one that takes more kinds of people: for each audience, up to five.</summary>
    public const double Breadth = 0.01;

    /// <summary>And the one that more is known of: that it is free, that one may be anonymous, that more than one source says so.</summary>
    public const double WellKnown = 0.02;

    /// <summary>And the one that is not past twice its review interval, when others are.</summary>
    public const double NotOverdue = 0.02;

    /// <summary>Evidence passed on when the trouble is somebody else's.</summary>
    public const double BridgeFromGeneral = 0.9;
    public const double BridgeFromIllness = 0.6;
    public const double BridgeFromSpecial = 0.3;
    public const double BridgeToChildOf = 0.7;

    /// <summary>Worry for somebody steps back for the trouble itself, when that has lines of its own and is at least this strong beside it.</summary>
    public const double SpecialAgainstCarer = 0.7;
    public const double CarerBesideSpecial = 0.7;

    /// <summary>How much of "far illa" is worry for a child, when somebody else's child is named and no parent of one's own.</summary>
    public const double OthersChild = 0.6;

    /// <summary>What a wish for a language is worth beside trouble that is told in few words: there are interpreters in care.</summary>
    public const double CareForLanguage = 0.9;

    /// <summary>How much of what points to a partner's violence is a family's, when only parents or siblings are named.</summary>
    public const double FamilyHand = 0.6;

    /// <summary>A death that is at least this strong beside the strongest need lowers those of the living.</summary>
    public const double GriefBesideOthers = 0.5;
    public const double LivingBesideGrief = 0.45;

    /// <summary>What somebody wants to talk about, when it is at least this strong beside the wish to talk.</summary>
    public const double MatterBesideTalk = 0.5;
    public const double TalkBesideMatter = 0.45;

    /// <summary>To be with child or to have just had one, when it is at least this strong beside sadness and worry.</summary>
    public const double NewChildBesideOthers = 0.4;

    /// <summary>"Jag tog stryptag": the one who writes is not the one who is hurt.</summary>
    public const double VictimWhenActor = 0.3;

    /// <summary>Lines first and foremost for few, when nothing says that the person is one of them.</summary>
    public static readonly FrozenDictionary<string, double> Niche = new Dictionary<string, double>
    {
        ["barn"] = 0.4,
        ["ung"] = 0.4,
        ["narstaende"] = 0.8,
        ["foralder"] = 1,
        ["aldre"] = 0.6,
        ["hbtqi"] = 0.6,
        ["finsksprakig"] = 0.4,
        ["annan-bakgrund"] = 0.8,
        ["dov"] = 0.4,
        ["man"] = 0.72,
        ["veteran"] = 0.5,
        ["yrkesverksam"] = 0.5,
        ["vuxen"] = 1,
    }.ToFrozenDictionary();

    /// <summary>Results below this part of the best are left out.</summary>
    public const double ResultFloor = 0.1;

    /// <summary>Two needs this near each other are shown as a choice.</summary>
    public const double ChoiceNearness = 0.6;
}
