using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

[ReadyPage]
public sealed class StodlinjeModel(CurrentStatuses now) : PageModel
{
    public Helpline Helpline { get; private set; } = null!;
    public IReadOnlyList<Helpline> Successors { get; private set; } = [];
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public IReadOnlyList<Audience> Audiences { get; private set; } = [];
    public IReadOnlyList<TraceAnswer> Traces { get; private set; } = [];

    /// <summary>Null for a line that is no more.</summary>
    public LineStatus? Status { get; private set; }

    public IReadOnlyList<HoursView> Hours { get; private set; } = [];
    public NextInLine Next { get; private set; } = null!;

    /// <summary>How old the facts are, said plainly.</summary>
    public string Evidence => Helpline switch
    {
        { ReviewedOn: { } day } => $"Kontrollerad {Words.Day(day)}.",
        { NewestEvidence: { } date } => $"Uppgifterna är från {Words.PartialDate(date)} och inte kontrollerade av oss.",
        _ => "Vi vet inte hur gamla uppgifterna är. De är inte kontrollerade av oss.",
    };

    public bool IsOverdue => now.Snapshot.IsOverdue(Helpline);

    public IActionResult OnGet(string slug)
    {
        var snapshot = now.Snapshot;
        if (snapshot.Helpline(slug) is not { } helpline)
        {
            return snapshot.CurrentSlugOf(slug) is { } current ? new RedirectResult($"/stodlinjer/{current}", permanent: true, preserveMethod: true) : NotFound();
        }

        Helpline = helpline;
        Successors = [.. helpline.Successors.Select(snapshot.Helpline).OfType<Helpline>()];
        Needs = [.. helpline.Needs.Select(snapshot.Need).OfType<Need>()];
        Audiences = [.. helpline.Audiences.Select(snapshot.Audience).OfType<Audience>()];
        Traces = TraceAnswer.AllOf(helpline);
        Status = now.Of(helpline);
        if (snapshot.Hours.Of(slug) is { } hours)
        {
            Hours = HoursView.Of(hours, now.Moment.Date);
            Next = NextInLine.For(snapshot, helpline, now.Moment);
        }

        return Page();
    }

    /// <summary>A way's hours today, red day or not; null when they are unknown or around the clock.</summary>
    public string? Today(int channel) =>
        now.Snapshot.Hours.Of(Helpline.Slug)?.Channels[channel] is { Expression: not null, IsAlways: false } hours
            ? HoursText.Spans(WeekHours.OnDate(hours, now.Moment.Date))
            : null;
}
