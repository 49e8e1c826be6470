using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using static StodlinjeKatalog.Core.Tests.Helplines.EditedCatalog;

namespace StodlinjeKatalog.Core.Tests.Helplines;

public sealed class HelplineEditingTests
{
    private static readonly Publication NoNumbers = new([]);

    [Fact]
    public async Task A_draft_is_not_public_until_it_is_published_and_then_at_once()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Ny mening." }, entry.Version, By("Anna", "Enklare")));
        Assert.NotEqual("Ny mening.", catalog.Public.Summary);

        await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Anna", "Enklare"), NoNumbers));

        Assert.Equal("Ny mening.", catalog.Public.Summary);
        Assert.Null((await catalog.EntryAsync()).Draft);
        Assert.Equal([RevisionAction.Imported, RevisionAction.DraftSaved, RevisionAction.Published], (await catalog.RevisionsAsync()).Select(r => r.Action));
        Assert.All((await catalog.RevisionsAsync()).Skip(1), r => Assert.Equal(("Anna", "Enklare"), (r.Editor, r.Reason)));
    }

    [Fact]
    public async Task Work_on_a_draft_leaves_what_the_public_reads_as_it_is_built()
    {
        using var catalog = await CreateAsync();
        var before = catalog.Current.Snapshot;
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Ny mening." }, entry.Version, By("Anna")));
        await Saved(catalog.Editing.DiscardDraftAsync(Line, saved.Version, By("Anna")));
        await catalog.WatchAsync();
        Assert.Same(before, catalog.Current.Snapshot);

        var again = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Nyare mening." }, saved.Version + 1, By("Anna")));
        await Saved(catalog.Editing.PublishAsync(Line, again.Version, By("Anna"), NoNumbers));
        Assert.NotSame(before, catalog.Current.Snapshot);
    }

    [Fact]
    public async Task Whoever_wrote_a_number_does_not_publish_it_and_another_must_type_it_right()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(WithNumber(entry.Current, "020-33 44 55", "+4620334455"), entry.Version, By("Anna")));

        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, saved.Version, By("Anna"), new(["020-33 44 55"])));
        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, saved.Version, By("ANNA"), new(["020-33 44 55"])));
        Assert.IsType<EditResult.NumberDiffers>(await catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), NoNumbers));
        Assert.IsType<EditResult.NumberDiffers>(await catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), new(["020-33 44 54"])));
        Assert.Equal("020-22 22 33", catalog.Public.Channels[0].Value);

        await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), new(["020 334455"])));
        Assert.Equal("+4620334455", catalog.Public.Channels[0].Dial);
    }

    [Fact]
    public async Task Saving_again_after_another_editor_does_not_make_the_number_theirs()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var draft = WithNumber(entry.Current, "020-33 44 55", "+4620334455");
        var anna = await Saved(catalog.Editing.SaveDraftAsync(draft, entry.Version, By("Anna")));
        var bo = await Saved(catalog.Editing.SaveDraftAsync(draft with { Summary = "Annan mening." }, anna.Version, By("Bo")));

        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, bo.Version, By("Anna"), new(["020-33 44 55"])));
        await Saved(catalog.Editing.PublishAsync(Line, bo.Version, By("Bo"), new(["020-33 44 55"])));
    }

    [Fact]
    public async Task A_number_that_is_taken_away_or_only_shown_otherwise_needs_two_persons_too()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var without = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Channels = [.. entry.Current.Channels.Skip(1)] }, entry.Version, By("Anna")));
        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, without.Version, By("Anna"), NoNumbers));

        var url = entry.Current with { Channels = [.. entry.Current.Channels, new() { Kind = ChannelKind.Chat, Value = "https://lugn.se/chatt" }] };
        var chat = await Saved(catalog.Editing.SaveDraftAsync(url, without.Version, By("Anna")));
        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, chat.Version, By("Anna"), NoNumbers));
        await Saved(catalog.Editing.PublishAsync(Line, chat.Version, By("Bo"), NoNumbers));
    }

    [Fact]
    public async Task Hours_and_order_of_channels_are_one_persons_work()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var reordered = entry.Current with { Channels = [.. entry.Current.Channels.Reverse().Select(c => c with { Hours = "Mo-Su 10:00-12:00" })] };
        var saved = await Saved(catalog.Editing.SaveDraftAsync(reordered, entry.Version, By("Anna")));
        await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Anna"), NoNumbers));
    }

    [Fact]
    public async Task An_administrator_alone_on_duty_gives_a_reason_that_is_kept_and_still_types_the_number()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(WithNumber(entry.Current, "020-33 44 55", "+4620334455"), entry.Version, By("Anna")));

        Assert.IsType<EditResult.NumberDiffers>(await catalog.Editing.PublishAsync(Line, saved.Version, By("Anna"), new([], "Julafton, ingen annan svarar")));
        await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Anna"), new(["020-33 44 55"], "Julafton, ingen annan svarar")));

        Assert.Equal("Ensam i tjänst: Julafton, ingen annan svarar", (await catalog.RevisionsAsync())[^1].Reason);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_nothing_of_the_first_is_lost()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Annas mening." }, entry.Version, By("Anna")));

        var mine = entry.Current with { Region = "Skåne" };
        var conflict = Assert.IsType<EditResult.Conflict>(await catalog.Editing.SaveDraftAsync(mine, entry.Version, By("Bo")));

        Assert.Equal(("Anna", "Annas mening."), (conflict.Editor, conflict.Theirs.Summary));
        var merged = HelplineField.Merge(mine, conflict.Theirs, ["sammanfattning"]);
        Assert.Equal(["sammanfattning", "omrade"], HelplineField.Differences(entry.Current, merged).Select(d => d.Key));
        await Saved(catalog.Editing.SaveDraftAsync(merged, conflict.Version, By("Bo")));
    }

    [Fact]
    public async Task The_same_words_sent_twice_are_one_draft_and_no_conflict()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var draft = entry.Current with { Summary = "Annas mening." };
        var first = await Saved(catalog.Editing.SaveDraftAsync(draft, entry.Version, By("Anna")));
        var second = await Saved(catalog.Editing.SaveDraftAsync(draft, entry.Version, By("Anna")));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task What_breaks_a_rule_stays_a_draft()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Name = "", Channels = [entry.Current.Channels[0] with { Hours = "må-fr 9-17" }] }, entry.Version, By("Anna")));

        var refused = Assert.IsType<EditResult.Refused>(await catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), NoNumbers));

        Assert.Contains("namn", refused.Breaches.Select(b => b.Field));
        Assert.Contains("kontaktvagar[0].oppettider", refused.Breaches.Select(b => b.Field));
        Assert.Equal("Lugna linjen", catalog.Public.Name);
    }

    [Fact]
    public async Task A_check_is_dated_and_sourced_and_reaches_the_draft_too()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Ny mening." }, entry.Version, By("Anna")));
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2);

        await Saved(catalog.Editing.MarkReviewedAsync(Line, saved.Version, new("https://lugn.se/", "2026-11-12", ["nummer"]) { Method = SourceMethod.OwnPage }, day, By("Bo")));

        Assert.Equal(day, catalog.Public.ReviewedOn);
        var after = await catalog.EntryAsync();
        Assert.Equal((day, "Ny mening."), (after.Draft!.ReviewedOn, after.Draft.Summary));
        Assert.Equal(day.AddDays(after.Current.ReviewIntervalDays), after.DueOn);
        Assert.Equal(SourceMethod.OwnPage, catalog.Public.Sources[0].Method);
        Assert.IsType<EditResult.Refused>(await catalog.Editing.MarkReviewedAsync(Line, after.Version, new("Telefon", null, []), day.AddDays(30), By("Bo")));
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_draft_and_history_only_grows()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var imported = (await catalog.RevisionsAsync())[0];
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Ny mening." }, entry.Version, By("Anna")));
        var published = await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Anna"), NoNumbers));

        var restored = await Saved(catalog.Editing.RestoreAsync(Line, imported.Id, published.Version, By("Bo", "Var bättre")));
        Assert.Equal("Ny mening.", catalog.Public.Summary);
        await Saved(catalog.Editing.PublishAsync(Line, restored.Version, By("Bo"), NoNumbers));

        Assert.Equal(entry.Current.Summary, catalog.Public.Summary);
        Assert.Equal(5, (await catalog.RevisionsAsync()).Count);
        Assert.IsType<EditResult.Missing>(await catalog.Editing.RestoreAsync(Line, 999_999, (await catalog.EntryAsync()).Version, By("Bo")));
    }

    [Fact]
    public async Task A_closed_line_stays_as_a_signpost()
    {
        using var catalog = await CreateAsync();
        var successor = catalog.Public with { Slug = "nyaste-linjen", Name = "Nyaste linjen", FormerSlugs = [], SharesNumberWith = [], Channels = [new() { Kind = ChannelKind.Phone, Value = "020-99 88 77", Dial = "+4620998877" }] };
        var created = await Saved(catalog.Editing.CreateAsync(successor, By("Anna")));
        var drafted = await Saved(catalog.Editing.SaveDraftAsync(successor, created.Version, By("Anna")));
        await Saved(catalog.Editing.PublishAsync("nyaste-linjen", drafted.Version, By("Bo"), new(["020-99 88 77"])));
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Status = HelplineStatus.Closed, Successors = ["nyaste-linjen"] }, entry.Version, By("Anna")));
        await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), NoNumbers));
        Assert.Equal(HelplineStatus.Closed, catalog.Public.Status);
        Assert.DoesNotContain(Line, catalog.Current.Snapshot.Helplines.Select(h => h.Slug));
    }

    [Fact]
    public async Task A_hundred_saves_from_two_editors_at_once_lose_none_that_was_acknowledged()
    {
        using var catalog = await CreateAsync();
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<long>();
        await Task.WhenAll(Work("Anna"), Work("Bo"));

        var revisions = await catalog.RevisionsAsync();
        Assert.Equal(100, acknowledged.Count);
        Assert.Equal(acknowledged.Order(), revisions.Skip(1).Select(r => r.Id));
        Assert.Equal(101, (await catalog.EntryAsync()).Version);
        for (var i = 2; i < revisions.Count; i++)
        {
            Assert.Equal(revisions[i - 1].After, revisions[i].Before);
        }

        async Task Work(string editor)
        {
            for (var i = 0; i < 50; i++)
            {
                for (; ; )
                {
                    var entry = await catalog.EntryAsync();
                    var result = await catalog.Editing.SaveDraftAsync((entry.Draft ?? entry.Current) with { Summary = $"{editor} {i}" }, entry.Version, By(editor));
                    if (result is EditResult.Saved saved)
                    {
                        acknowledged.Add(saved.Revision);
                        break;
                    }

                    Assert.IsType<EditResult.Conflict>(result);
                }
            }
        }
    }

    [Fact]
    public async Task A_new_line_has_an_address_of_its_own_and_starts_as_a_draft()
    {
        using var catalog = await CreateAsync();
        var line = catalog.Public with { Slug = "nyaste-linjen", Name = "Ny linje" };
        Assert.IsType<EditResult.Refused>(await catalog.Editing.CreateAsync(line with { Slug = Line }, By("Anna")));
        Assert.IsType<EditResult.Refused>(await catalog.Editing.CreateAsync(line with { Slug = "Ny Linje" }, By("Anna")));
        await Saved(catalog.Editing.CreateAsync(line, By("Anna")));
        Assert.Null(catalog.Current.Snapshot.Helpline("nyaste-linjen"));
    }

    private static async Task<EditResult.Saved> Saved(Task<EditResult> edit) => Assert.IsType<EditResult.Saved>(await edit);
}
