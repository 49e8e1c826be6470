using StodlinjeKatalog.Core.Links;

namespace StodlinjeKatalog.Web.Links;

/// <summary>Länk: what is known of a web address that lines lead to, after the latest visit and what editors have said of it.</summary>
public sealed class CheckedLink
{
    /// <summary>A page that fails once is perhaps only being mended.</summary>
    private const int FailuresOfADeadPage = 2;

    public int Id { get; private set; }
    public required string Address { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CheckedAt { get; private set; }
    public LinkState State { get; private set; }

    /// <summary>UTC: the visit that first found it so.</summary>
    public DateTime Since { get; private set; }
    public int? Status { get; private set; }
    public string? MovedTo { get; private set; }
    public string? Fingerprint { get; private set; }

    /// <summary>The numbers and times as they were when somebody last looked, or when the page was first visited.</summary>
    public string? KnownFingerprint { get; private set; }

    /// <summary>A move that an editor knows of and leaves as it is.</summary>
    public string? KnownMove { get; private set; }
    public int Failures { get; private set; }
    public string? SettledBy { get; private set; }
    public DateTime? SettledAt { get; private set; }

    public void Note(PageVisit visit, DateTime now)
    {
        Failures = visit.Result == VisitResult.Failed ? Failures + 1 : 0;
        Fingerprint = visit.Fingerprint ?? Fingerprint;
        KnownFingerprint ??= Fingerprint;
        (CheckedAt, Status, MovedTo) = (now, visit.Status, visit.MovedTo);
        var state = StateAfter(visit);

        // Somebody who has settled a move or a change has taken what was then; this is another one.
        if (state != State || Since == default || (SettledAt is not null && state is LinkState.Moved or LinkState.Changed))
        {
            (State, Since, SettledBy, SettledAt) = (state, now, null, null);
        }
    }

    /// <summary>An editor has looked: what the page says and where it is are known from now on.</summary>
    public void Settle(string editor, DateTime now) =>
        (KnownFingerprint, KnownMove, SettledBy, SettledAt) = (Fingerprint, MovedTo, editor, now);

    private LinkState StateAfter(PageVisit visit) => visit.Result switch
    {
        VisitResult.Gone => LinkState.Dead,
        VisitResult.Failed => Failures >= FailuresOfADeadPage || State == LinkState.Dead ? LinkState.Dead : LinkState.Failing,
        VisitResult.Forbidden => LinkState.Forbidden,
        VisitResult.TurnedAway => LinkState.TurnedAway,
        _ when visit.MovedTo is not null && visit.MovedTo != KnownMove => LinkState.Moved,
        _ when Fingerprint != KnownFingerprint => LinkState.Changed,
        _ => LinkState.Sound,
    };
}

/// <summary>In order of harm. The first four need an editor.</summary>
public enum LinkState
{
    /// <summary>The way leads to an address that is not public.</summary>
    Forbidden,
    Dead,
    Moved,

    /// <summary>Numbers or times on the page are not those that an editor has seen.</summary>
    Changed,

    /// <summary>Did not answer this time.</summary>
    Failing,

    /// <summary>Lets no program in, so nothing is known.</summary>
    TurnedAway,
    Sound,
}
