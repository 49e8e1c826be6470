namespace StodlinjeKatalog.Web.Editors;

/// <summary>Synpunkt: what somebody told the editors. Nothing about who it was is kept.</summary>
public sealed class Feedback
{
    public const int TextMaxLength = 2000;

    public int Id { get; private set; }
    public required DateTime At { get; init; }

    /// <summary>The line that it is about; null when in general.</summary>
    public string? Helpline { get; init; }
    public required FeedbackKind Kind { get; init; }
    public required string Text { get; init; }
    public FeedbackState State { get; private set; }
    public string? HandledBy { get; private set; }
    public DateTime? HandledAt { get; private set; }

    /// <summary>The revision that settled it; null when nothing needed changing.</summary>
    public long? Revision { get; private set; }

    public void TakeInHand(string editor, DateTime now) => (State, HandledBy, HandledAt) = (FeedbackState.InHand, editor, now);

    public void Settle(string editor, long? revision, DateTime now) => (State, HandledBy, HandledAt, Revision) = (FeedbackState.Settled, editor, now, revision);
}

public enum FeedbackKind
{
    General,

    /// <summary>"Numret fungerar inte": the most urgent thing that anybody can tell us.</summary>
    WrongNumber,
}

public enum FeedbackState
{
    New,
    InHand,
    Settled,
}
