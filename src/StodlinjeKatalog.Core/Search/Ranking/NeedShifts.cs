using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Words point to one need, and who is named beside them to another: whose hand it is, whose child, who has died.</summary>
internal sealed class NeedShifts(SearchIndex index)
{
    private static readonly HashSet<string> AtSchool = new(StringComparer.Ordinal)
    {
        "läraren", "lärare", "lärarna", "fröken", "magistern", "mentorn", "klassen", "klasskompis", "klasskompisar", "skolan", "rasten", "rasterna", "korridoren", "matsalen", "skolgården", "gympan",
    };

    private static readonly HashSet<string> Strangers = new(StringComparer.Ordinal)
    {
        "okänd", "okända", "främling", "främlingar", "rånare", "rånaren", "rånarna", "gäng", "gänget", "ligan", "vakten", "ordningsvakt", "krogen", "centralen", "kund", "kunden", "taxichauffören",
    };

    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal) { "prata", "pratar", "snacka", "samtala", "lyssnar", "lyssna", "talk" };

    private const int Adult = 18;
    private const double SureGrief = 0.6;

    public void BeforeCrisis(QueryReading reading, NeedLedger ledger)
    {
        MoveHome(reading, ledger);
        MoveFromHome(reading, ledger);
        MoveToParent(reading, ledger);
        MoveToSchool(reading, ledger);
        MoveToCrime(reading, ledger);
        MoveToWorried(reading, ledger);
        LowerTheLiving(ledger);
        LowerTheGeneral(ledger);
        LowerTheTalk(reading, ledger);
        AddCrime(reading, ledger);
    }

    /// <summary>"Orolig att min kompis blivit extrem" is about extremism; worry for a friend is how it is said.</summary>
    public void LowerCarers(NeedLedger ledger)
    {
        foreach (var carer in Bridges.Carers)
        {
            var at = index.NeedIndex(carer);
            if (at >= 0 && IsSpecialBeside(ledger.ScoreOf(at), ledger))
            {
                ledger.Multiply(at, RankingWeights.CarerBesideSpecial);
            }
        }
    }

    private bool IsSpecialBeside(double carers, NeedLedger ledger)
    {
        foreach (var need in ledger.Strongest(4, 0))
        {
            if (Bridges.IsSpecial(index.Needs[need.Need].Slug) && need.Score >= RankingWeights.SpecialAgainstCarer * carers)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The hand of a parent or of a brother or sister is what it is to be unsafe at home, and not a partner's.</summary>
    private void MoveHome(QueryReading reading, NeedLedger ledger)
    {
        var (partner, home) = (index.NeedIndex(Bridges.ViolenceOfPartner), index.NeedIndex(Bridges.AtHome));
        if (partner < 0 || home < 0 || ledger.ScoreOf(partner) <= 0 || reading.Age is { OwnAge: true, Years: >= Adult } || !IsOfFamily(reading))
        {
            return;
        }

        ledger.Add(home, ledger.ScoreOf(partner) * RankingWeights.FamilyHand, -1, "#parent");
        ledger.Multiply(partner, 1 - RankingWeights.FamilyHand);
    }

    /// <summary>"Pojkvännen låser in mig": what a parent's hand would be is a partner's.</summary>
    private void MoveFromHome(QueryReading reading, NeedLedger ledger)
    {
        var (partner, home) = (index.NeedIndex(Bridges.ViolenceOfPartner), index.NeedIndex(Bridges.AtHome));
        if (partner < 0 || home < 0 || ledger.ScoreOf(home) <= 0 || reading.Age is { OwnAge: true, Years: < Adult }
            || !reading.Words.Exists(w => w.Word.Key is "#partner") || reading.Words.Exists(w => w.Word.Key is "#parent" or "#sibling" or "#child" or "#grandchild" or "#pupil"))
        {
            return;
        }

        ledger.Add(partner, ledger.ScoreOf(home) * RankingWeights.FamilyHand, -1, "#partner");
        ledger.Multiply(home, 1 - RankingWeights.FamilyHand);
    }

    /// <summary>"Tonåringen skriker att hon hatar mig": the one who writes is the parent.</summary>
    private void MoveToParent(QueryReading reading, NeedLedger ledger)
    {
        var worry = index.NeedIndex(Bridges.ChildWorry);
        if (worry < 0 || reading.Age is { OwnAge: true, Years: < Adult } || reading.Words.Find(w => w.Word.IsKin) is not { Word.Key: "#child" or "#grandchild" or "#pupil" }
            || reading.Words.Exists(w => w.Word.Key is "#partner" or "#neighbour"))
        {
            return;
        }

        var home = index.NeedIndex(Bridges.AtHome);
        if (home >= 0 && ledger.ScoreOf(home) > 0)
        {
            ledger.Add(worry, ledger.ScoreOf(home) * RankingWeights.OthersChild, -1, "#child");
            ledger.Multiply(home, 1 - RankingWeights.OthersChild);
        }
    }

    /// <summary>"Läraren kallar mig dum": what a partner's words would be are a school's.</summary>
    private void MoveToSchool(QueryReading reading, NeedLedger ledger)
    {
        var (partner, bullying) = (index.NeedIndex(Bridges.ViolenceOfPartner), index.NeedIndex(Bridges.Bullying));
        if (partner < 0 || bullying < 0 || ledger.ScoreOf(partner) <= 0 || ledger.ScoreOf(bullying) <= 0
            || !reading.Words.Exists(w => AtSchool.Contains(w.Word.Text)) || reading.Words.Exists(w => w.Word.Key is "#partner" or "#parent"))
        {
            return;
        }

        ledger.Add(bullying, ledger.ScoreOf(partner) * RankingWeights.FamilyHand, -1, "#school");
        ledger.Multiply(partner, 1 - RankingWeights.FamilyHand);
    }

    /// <summary>"Slagen av en okänd", "grannen hotar mig": what a partner's hand would be is a crime.</summary>
    private void MoveToCrime(QueryReading reading, NeedLedger ledger)
    {
        var (partner, crime) = (index.NeedIndex(Bridges.ViolenceOfPartner), index.NeedIndex(Bridges.Crime));
        if (partner < 0 || crime < 0 || ledger.ScoreOf(partner) <= 0 || !reading.Words.Exists(w => w.Word.Key is "#neighbour" || Strangers.Contains(w.Word.Text))
            || reading.Words.Exists(w => w.Word.Key is "#partner" or "#parent" or "#child" or "#sibling" or "#relative"))
        {
            return;
        }

        ledger.Add(crime, ledger.ScoreOf(partner) * RankingWeights.FamilyHand, -1, "#stranger");
        ledger.Multiply(partner, 1 - RankingWeights.FamilyHand);
    }

    /// <summary>Who is with child or has just had one and is sad: it is about that.</summary>
    private void LowerTheGeneral(NeedLedger ledger)
    {
        if (index.NeedIndex(Bridges.NewChild) is not (>= 0 and var child) || ledger.Strongest(1, 0) is not [{ } strongest] || strongest.Need == child
            || !Bridges.IsGeneral(index.Needs[strongest.Need].Slug) || ledger.ScoreOf(child) < RankingWeights.NewChildBesideOthers * strongest.Score)
        {
            return;
        }

        foreach (var need in Bridges.ToTalkAbout.Select(index.NeedIndex).Where(n => n >= 0))
        {
            ledger.Multiply(need, RankingWeights.LivingBesideGrief);
        }
    }

    /// <summary>"Har anorexi och vill prata med någon": everybody who comes wants to talk; what it is about is the matter.</summary>
    private void LowerTheTalk(QueryReading reading, NeedLedger ledger)
    {
        var strongest = ledger.Strongest(4, 0);
        if (strongest is not [{ } first, ..] || index.Needs[first.Need].Slug != Bridges.Loneliness || !reading.Words.Exists(w => Talk.Contains(w.Word.Text)))
        {
            return;
        }

        if (strongest.Any(n => n.Score >= RankingWeights.MatterBesideTalk * first.Score && Bridges.IsSpecial(index.Needs[n.Need].Slug)))
        {
            foreach (var need in Bridges.OnlyToTalk.Select(index.NeedIndex).Where(n => n >= 0))
            {
                ledger.Multiply(need, RankingWeights.TalkBesideMatter);
            }
        }
    }

    /// <summary>"Grannens barn far illa": it is a grown-up who sees it that asks.</summary>
    private void MoveToWorried(QueryReading reading, NeedLedger ledger)
    {
        var (home, worry, partner) = (index.NeedIndex(Bridges.AtHome), index.NeedIndex(Bridges.ChildWorry), index.NeedIndex(Bridges.ViolenceOfPartner));
        if (home < 0 || worry < 0 || partner < 0 || reading.Words.Exists(w => w.Word.Key is "#parent" or "#sibling" or "#partner" || w.Word.Text is "mig"))
        {
            return;
        }

        var sees = reading.Words.Exists(w => w.Word.Key is "#neighbour" or "#pupil" || w.Word.Text is "misstänker" or "förskolan" or "dagmamman" or "lägenheten" or "trapphuset");
        var child = reading.Words.Exists(w => w.Word.Key is "#child" or "#grandchild" or "#pupil" || w.Word.Text is "barn" or "barnet" or "barnen" or "ungar" or "ungarna");
        if (child && sees && ledger.ScoreOf(partner) > 0)
        {
            ledger.Add(worry, ledger.ScoreOf(partner) * RankingWeights.OthersChild, -1, "#child");
            ledger.Multiply(partner, 1 - RankingWeights.OthersChild);
        }

        if ((!child && !sees) || ledger.ScoreOf(home) <= 0 || ledger.ScoreOf(worry) <= 0 || reading.Words.Exists(w => w.Word.Text is "jag"))
        {
            return;
        }

        ledger.Add(worry, ledger.ScoreOf(home) * RankingWeights.OthersChild, -1, "#child");
        ledger.Multiply(home, 1 - RankingWeights.OthersChild);
    }

    /// <summary>Those who help against pictures that are spread are there for children; for a grown-up it is a crime.</summary>
    private void AddCrime(QueryReading reading, NeedLedger ledger)
    {
        var (online, crime) = (index.NeedIndex(Bridges.ByStrangersOnline), index.NeedIndex(Bridges.Crime));
        if (online >= 0 && crime >= 0 && reading.Age is { OwnAge: true, Years: >= Adult } && ledger.ScoreOf(online) > 0)
        {
            ledger.Add(crime, ledger.ScoreOf(online), -1, "#adult");
            ledger.Multiply(online, RankingWeights.OthersChild);
        }
    }

    private static bool IsOfFamily(QueryReading reading)
    {
        var family = reading.Age is { OwnAge: true };
        foreach (var word in reading.Words)
        {
            if (word.Word.Key is "#partner" or "#child" or "#grandchild" or "#colleague" or "#neighbour")
            {
                return false;
            }

            family |= word.Word.Key is "#parent" or "#sibling";
        }

        return family;
    }

    /// <summary>"Pappa gick bort i cancer": the grief is the matter, and not how it is to be near somebody ill.</summary>
    private void LowerTheLiving(NeedLedger ledger)
    {
        if (index.NeedIndex(Bridges.Grief) is not (>= 0 and var grief) || ledger.ScoreOf(grief) < SureGrief || ledger.Strongest(1, 0) is not [{ } strongest])
        {
            return;
        }

        if (ledger.ScoreOf(grief) >= RankingWeights.GriefBesideOthers * strongest.Score)
        {
            foreach (var need in Bridges.OfTheLiving.Select(index.NeedIndex).Where(n => n >= 0))
            {
                ledger.Multiply(need, RankingWeights.LivingBesideGrief);
            }
        }
    }
}
