namespace StodlinjeKatalog.Core.Helplines;

/// <summary>
/// The stored line: what the public reads (<see cref="Current"/>), what editors are at work on (<see cref="Draft"/>), and beside
/// them what lists ask for. Changed only through its own methods, which keep the columns in step with the values.
/// </summary>
public sealed class HelplineEntry
{
    private HelplineEntry()
    {
    }

    public string Slug { get; private set; } = "";

    public Helpline Current { get; private set; } = null!;

    /// <summary>The next version, not yet public; null when nobody is at work on one.</summary>
    public Helpline? Draft { get; private set; }

    /// <summary>Grows by one with every change: somebody who saves an older one is told, and nobody's work is lost.</summary>
    public long Version { get; private set; }

    public HelplineStatus Status { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>The day when the line should be checked again; null when it never has been, and so should be at once.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    public static HelplineEntry Create(Helpline line, DateTime now)
    {
        var entry = new HelplineEntry { Slug = line.Slug };
        entry.Replace(line, now);
        return entry;
    }

    /// <summary>A new current version. A draft beside it is kept: it is somebody's work.</summary>
    public void Replace(Helpline line, DateTime now)
    {
        RequireOwn(line);
        Current = line;
        Status = line.Status;
        Name = line.Name;
        ReviewedOn = line.ReviewedOn;
        DueOn = line.ReviewedOn?.AddDays(line.ReviewIntervalDays);
        Touch(now);
    }

    public void KeepDraft(Helpline draft, DateTime now)
    {
        RequireOwn(draft);
        Draft = draft;
        Touch(now);
    }

    public void DropDraft(DateTime now)
    {
        Draft = null;
        Touch(now);
    }

    /// <summary>The draft becomes the current version.</summary>
    public void PublishDraft(DateTime now)
    {
        var draft = Draft ?? throw new InvalidOperationException($"{Slug} has no draft to publish.");
        Replace(draft, now);
        Draft = null;
    }

    private void RequireOwn(Helpline line)
    {
        if (line.Slug != Slug)
        {
            throw new ArgumentException($"A slug never changes: {Slug} cannot become {line.Slug}.", nameof(line));
        }
    }

    private void Touch(DateTime now)
    {
        Version++;
        UpdatedAt = now;
    }
}
