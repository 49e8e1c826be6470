using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Web.Monitoring;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;
using StodlinjeKatalog.Web.Statistics;

namespace StodlinjeKatalog.Web.Pages;

/// <summary>Kept ready only as long as nothing is asked; what a search made is in no store, ours or on the way.</summary>
[ReadyPage(Unless = ["q", "behov", "malgrupp", "kanal", "sprak", "oppet", "inte", Paging.Parameter])]
public sealed class SokModel(CurrentSearch search, CurrentStatuses now, SiteMeter meter, SearchCounts counts, HtmlEncoder encoder) : PageModel
{
    public SearchAddress Address { get; private set; } = null!;
    public SearchAnswer Answer { get; private set; } = null!;
    public CatalogSnapshot Snapshot => now.Snapshot;
    public IReadOnlyList<FilterGroup> Groups { get; private set; } = [];

    /// <summary>What was read out of the words, and the address without each part.</summary>
    public IReadOnlyList<(string Words, string Href)> Understood { get; private set; } = [];

    /// <summary>Somebody to call when nothing was found.</summary>
    public IReadOnlyList<Helpline> AlwaysThere { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public IActionResult OnGet(string? sida)
    {
        var snapshot = now.Snapshot;
        if (Request.QueryString.HasValue)
        {
            Response.Headers.CacheControl = "no-store";
        }

        Address = SearchAddress.Read(Request.Query, snapshot, now.Moment);
        Answer = meter.Search(search.Of(snapshot), new SearchQuery(Address.Text)
        {
            Filter = Address.Filter,
            Without = Address.NotMeant,
            IsOpen = Address.OpenAt is { } at ? line => IsOpenAt(line, at) : null,
            IsThereNow = line => IsOpenAt(line, now.Moment),
        });
        if (sida is null && !string.IsNullOrWhiteSpace(Address.Text))
        {
            counts.Add(Answer);
        }

        Groups = FilterGroup.All(snapshot, Address, Answer.Found, encoder);
        Understood = [.. Answer.Understood.Select(part => (Words.Part(part), Address.NotMeaning(part.Id).Href()))];
        AlwaysThere = Answer.Total > 0 ? [] : RoundTheClock.Of(snapshot);
        if (Paging.Read(Address.Href(), sida, Answer.Hits.Count, Paging.Results) is not { } paging)
        {
            return NotFound();
        }

        Paging = paging;
        Response.StatusCode = Address.Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    private bool IsOpenAt(Helpline line, SwedishMoment at) =>
        now.Snapshot.Hours.Of(line.Slug)?.IsOpen(at, Address.Filter.Languages, Address.Filter.Channels) == true;
}
