using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.Tests.Helplines;
using static StodlinjeKatalog.Core.Tests.Helplines.EditedCatalog;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>The rule as a table: every field of everything that editors change, by every road to the public.</summary>
public sealed class TwoPersonRuleTests
{
    private const string Phish = "phish.example.com/bris";

    private static readonly Row[] Lines =
    [
        One("namn", h => h with { Name = "Lugna linjen i Sverige" }),
        Two("namn", h => h with { Name = $"Lugna linjen {Phish}" }),
        One("kortnamn", h => h with { ShortName = "Lugn" }),
        Two("kortnamn", h => h with { ShortName = "phish.se" }),
        One("huvudman", h => h with { Provider = "Föreningen Lugn och ro" }),
        Two("huvudman", h => h with { Provider = "Lugn, info@phish.example.com" }),
        Two("status", h => h with { Status = HelplineStatus.Closed, Successors = [OtherLine] }),
        Two("status", h => h with { Status = HelplineStatus.Paused }),
        Two("status", h => h with { Status = HelplineStatus.Published, Successors = [], Needs = ["ensamhet"], Channels = Open(h) }, ClosedLine),
        One("sammanfattning", h => h with { Summary = "För dig som vill prata lite t.ex. om sorg kl. 9–17, m.m." }),
        Two("sammanfattning", h => h with { Summary = $"Chatta på www.{Phish}." }),
        Two("sammanfattning", h => h with { Summary = "Chatta på phi\u200Bsh．example.com" }),
        One("behov", h => h with { Needs = ["ensamhet"] }),
        One("malgrupper", h => h with { Audiences = [] }),
        One("lagsta_alder", h => h with { AgeMin = 20 }),
        One("hogsta_alder", h => h with { AgeMax = 90 }),
        One("sprak", h => h with { Languages = ["sv"] }),
        One("tolk", h => h with { Interpreter = "Tolk går att få." }),
        Two("tolk", h => h with { Interpreter = "Tolk: https://phish.example.com" }),
        One("kostnad", h => h with { Cost = Cost.Normal }),
        One("anonym", h => h with { Anonymous = false }),
        One("svarar", h => h with { AnsweredBy = "Volontärer." }),
        Two("svarar", h => h with { AnsweredBy = Phish }),
        One("dova", h => h with { DeafAccess = "Chatten passar dig." }),
        Two("dova", h => h with { DeafAccess = "Skriv till dov@phish.example.com" }),
        One("omrade", h => h with { Region = "Skåne" }),
        Two("omrade", h => h with { Region = "phish.example.com" }),
        Two("webbplats", h => h with { Website = "https://phish.example.com/bris" }),
        Two("webbplats", h => h with { Website = null }),
        One("webbplats", h => h with { Website = "https://www.lugn.se" }),
        Two("kontaktvagar", h => WithNumber(h, "020-33 44 55", "+4620334455")),
        Two("kontaktvagar", h => h with { Channels = [.. h.Channels.Skip(1)] }),
        Two("kontaktvagar", h => h with { Channels = [.. h.Channels.SkipLast(1), h.Channels[^1] with { Value = "https://phish.example.com" }] }),
        Two("kontaktvagar", h => h with { Channels = [.. h.Channels, new() { Kind = ChannelKind.Email, Value = "namn@phish.example.com" }] }),
        Two("kontaktvagar", h => h with { Channels = [.. h.Channels, new() { Kind = ChannelKind.Letter, Value = "Box 1, 111 11 Stockholm" }] }),
        Two("kontaktvagar", h => h with { Channels = [h.Channels[0] with { Purpose = "Eller phish.example.com" }, .. h.Channels.Skip(1)] }),
        Two("kontaktvagar", h => h with { Channels = [h.Channels[0] with { HoursNote = "Se phish.example.com" }, .. h.Channels.Skip(1)] }),
        One("kontaktvagar", h => h with { Channels = [h.Channels[0] with { Purpose = "För alla", Hours = "Mo-Su 10:00-12:00", HoursNote = "Efter lunch." }, .. h.Channels.Skip(1).Reverse()] }),
        .. new Func<string, Traces, Traces>[]
        {
            (text, t) => t with { OnPhoneBill = text }, (text, t) => t with { CallerIdVisible = text }, (text, t) => t with { ChatLogKept = text },
            (text, t) => t with { SignInNeeded = text }, (text, t) => t with { Recorded = text }, (text, t) => t with { ConfidentialityBroken = text },
            (text, t) => t with { FreeFromMobile = text }, (text, t) => t with { Note = text },
        }.Zip(["telefonrakning", "nummer_visas", "chattlogg", "inloggning", "inspelning", "tystnadsplikt", "fran_mobil", "anmarkning"]).SelectMany(trace => new[]
        {
            One("spar." + trace.Second, h => h with { Traces = trace.First("Det syns inte.", h.Traces) }),
            Two("spar." + trace.Second, h => h with { Traces = trace.First($"Läs på {Phish}", h.Traces) }),
        }),
        One("sokord", h => h with { SearchWords = ["lugn"] }),
        Two("tidigare_adresser", h => h with { FormerSlugs = ["lugn", "jourlinjen"] }),
        Two("tidigare_adresser", h => h with { FormerSlugs = [] }),
        One("delar_nummer_med", h => h with { SharesNumberWith = [] }),
        Two("ersatts_av", h => h with { Successors = [OtherLine] }, ClosedLine),
        Two("ersatts_av", h => h with { Successors = [Line, OtherLine] }, ClosedLine),
        One("kallor", h => h with { Sources = [.. h.Sources, new("https://ny.example.com/", null, [])] }),
        One("senaste_belagg", h => h with { NewestEvidence = "2025-12-11" }),
        One("kontrollerad", h => h with { ReviewedOn = new(2026, 11, 13) }),
        One("granskas_var", h => h with { ReviewIntervalDays = 60 }),
        One("obekraftad", h => h with { Unconfirmed = true }),
        One("att_reda_ut", h => h with { OpenQuestions = ["Svarar de på phish.example.com?"] }),
        One("text", h => h with { Description = "Här svarar någon. Läs om [sorg](/behov/kris), och på [deras sida](https://lugn.se/)." }),
        One("text", h => h with { Description = "Här svarar någon." }),
        Two("text", h => h with { Description = "[Ring Självmordslinjen](https://phish.example.com)" }),
        Two("text", h => h with { Description = "Skriv till <namn@phish.example.com>." }),
        Two("text", h => h with { Description = "Gå till `phish.example.com`." }),
        Two("text", h => h with { Description = "Gå till phish&#46;exa**mple**.com." }),
        Two("text", h => h with { Description = "Ring [numret](tel:+4687021680)." }),
        Two("hela linjen för första gången", h => h with { Summary = "En liten ändring." }, NeverPublic),
    ];

    private static readonly (string Key, bool IsFree, Func<string, Guide, Guide> Set)[] OfGuide =
    [
        ("rubrik", false, (text, g) => g with { Title = text }),
        ("sammanfattning", false, (text, g) => g with { Summary = text }),
        ("andrad", true, (_, g) => g with { ChangedOn = g.ChangedOn.AddDays(1) }),
        ("behov", true, (_, g) => g with { Needs = [] }),
        ("stodlinjer", true, (_, g) => g with { Helplines = [] }),
        ("sokord", true, (text, g) => g with { SearchWords = [text] }),
        ("kallor", true, (text, g) => g with { Sources = [text] }),
        ("text", false, (text, g) => g with { Body = text }),
    ];

    private static readonly (string Key, bool IsFree, Func<string, Need, Need> Set)[] OfNeed =
    [
        ("namn", false, (text, n) => n with { Name = text }),
        ("beskrivning", false, (text, n) => n with { Summary = text }),
        ("ingangar", true, (_, n) => n with { Entrances = [] }),
        ("livsfara", true, (_, n) => n with { DangerToLife = !n.DangerToLife }),
        ("ord", true, (text, n) => n with { Words = [new(text)] }),
    ];

    private static readonly (string Key, bool IsFree, Func<string, Audience, Audience> Set)[] OfAudience =
    [
        ("namn", false, (text, a) => a with { Name = text }),
        ("beskrivning", false, (text, a) => a with { Summary = text }),
        ("lagsta_alder", true, (_, a) => a with { AgeMin = 20 }),
        ("hogsta_alder", true, (_, a) => a with { AgeMax = 90 }),
        ("ord", true, (text, a) => a with { Words = [new(text)] }),
    ];

    public static TheoryData<int, string, bool> LineRows
    {
        get
        {
            var rows = new TheoryData<int, string, bool>();
            for (var i = 0; i < Lines.Length; i++)
            {
                rows.Add(i, Lines[i].Key, Lines[i].NeedsTwo);
            }

            return rows;
        }
    }

    [Fact]
    public void Every_field_of_a_line_stands_in_the_table_and_every_kind_of_value_is_compared_field_by_field()
    {
        Assert.Equal(HelplineField.All.Select(f => f.Key).Order(), Lines.Select(r => r.Key).Where(k => !k.Contains(' ', StringComparison.Ordinal)).Distinct().Order());
        Assert.Equal(DocumentFields.OfGuide.Select(f => f.Key), OfGuide.Select(f => f.Key));
        Assert.Equal(DocumentFields.OfNeed.Select(f => f.Key), OfNeed.Select(f => f.Key));
        Assert.Equal(DocumentFields.OfAudience.Select(f => f.Key), OfAudience.Select(f => f.Key));
    }

    [Theory]
    [MemberData(nameof(LineRows))]
    public async Task A_line_by_the_form(int row, string key, bool needsTwo)
    {
        using var catalog = await CreateAsync();
        var (slug, change) = (Lines[row].Slug, Lines[row].Change);
        var entry = await catalog.EntryAsync(slug);
        var draft = change(entry.Current);
        Assert.True(HelplineField.Differences(entry.Current, draft).Any(d => d.Key == key) || key == "delar_nummer_med" || row == Lines.Length - 1 || key == "webbplats", key);

        var saved = await Saved(catalog.Editing.SaveDraftAsync(draft, entry.Version, By("Anna")));
        var alone = await catalog.Editing.PublishAsync(slug, saved.Version, By("Anna"), Typed(draft));

        Assert.True(needsTwo == alone is EditResult.NeedsAnotherEditor, $"{alone} {(alone as EditResult.Refused)?.Breaches.FirstOrDefault()}");
        if (needsTwo)
        {
            await using var db = catalog.CreateDbContext();
            Assert.Equal((true, true, false), (await WaitingDraft.AllAsync(db)).Select(w => (w.ChangesDestinations, w.NeedsAnotherThan("anna"), w.NeedsAnotherThan("Bo"))).Single());
            await Saved(catalog.Editing.PublishAsync(slug, saved.Version, By("Bo"), Typed(draft)));
        }
    }

    [Theory]
    [MemberData(nameof(LineRows))]
    public async Task A_line_by_an_old_revision_that_is_restored(int row, string key, bool needsTwo)
    {
        using var catalog = await CreateAsync();
        var (slug, change) = (Lines[row].Slug, Lines[row].Change);
        var entry = await catalog.EntryAsync(slug);
        var changed = change(entry.Current);
        var kept = await Saved(catalog.Editing.SaveDraftAsync(changed, entry.Version, By("Cilla")));
        var dropped = await Saved(catalog.Editing.DiscardDraftAsync(slug, kept.Version, By("Cilla")));

        var restored = await Saved(catalog.Editing.RestoreAsync(slug, kept.Revision, dropped.Version, By("Anna")));
        var alone = await catalog.Editing.PublishAsync(slug, restored.Version, By("Anna"), Typed(changed));

        Assert.True(needsTwo == alone is EditResult.NeedsAnotherEditor, key);
        if (needsTwo)
        {
            await Saved(catalog.Editing.PublishAsync(slug, restored.Version, By("Bo"), Typed(changed)));
        }
    }

    [Theory]
    [MemberData(nameof(LineRows))]
    public async Task A_line_by_an_archive(int row, string key, bool needsTwo)
    {
        using var catalog = await CreateAsync();
        var stored = catalog.Current.Snapshot.Content;
        var before = (await catalog.EntryAsync(Lines[row].Slug)).Current;
        var after = HelplineEditing.ToPublish(Lines[row].Change(before));

        var changes = TwoPersonRule.Between(
            stored with { Helplines = [.. stored.Helplines.Where(h => h.Slug != before.Slug), before] },
            new CatalogContent { Helplines = [after] });

        Assert.True(needsTwo == changes.Count > 0, key);
    }

    [Theory]
    [InlineData("Läs på https://phish.example.com", true)]
    [InlineData("Läs på phish.example.com/bris.", true)]
    [InlineData("Skriv till namn@phish.example.com", true)]
    [InlineData("Läs på https://lugn.se/chatt", false)]
    [InlineData("Läs på www.lugn.se", false)]
    [InlineData("Läs på lugn.se/annan-sida", true)]
    [InlineData("Läs på regionuppsala.se", false)]
    [InlineData("Inga länkar, t.ex. kl. 9.30 den 1.12. Bl.a. så.", false)]
    public async Task What_has_no_draft_links_only_to_what_the_public_is_led_to_today_unless_a_reason_is_kept(string text, bool needsReason)
    {
        using var catalog = await CreateAsync();
        await EachAsync(catalog, EditableKinds.Guides, OfGuide, text, needsReason);
        await EachAsync(catalog, EditableKinds.Needs, OfNeed, text, needsReason);
        await EachAsync(catalog, EditableKinds.Audiences, OfAudience, text, needsReason);
    }

    [Theory]
    [InlineData("Ring [någon](tel:112), [vård](tel:1177).", false)]
    [InlineData("Ring [någon](tel:+4620222233).", false)]
    [InlineData("Skriv till [dem](https://lugn.se/chatt/).", false)]
    [InlineData("Läs om [kris](/behov/kris).", false)]
    [InlineData("[Ring Självmordslinjen](https://phish.example.com)", true)]
    [InlineData("[Ring Självmordslinjen](mailto:namn@phish.example.com)", true)]
    [InlineData("[lugn.se][1]\n\n[1]: https://phish.example.com", true)]
    [InlineData("<https://phish.example.com>", true)]
    [InlineData("| a | b |\n|---|---|\n| phish.example.com | c |", true)]
    [InlineData("::: fakta Läs på phish.example.com\n\nhej\n\n:::", true)]
    public async Task A_guides_links(string body, bool needsReason)
    {
        using var catalog = await CreateAsync();
        var (guide, version) = (await catalog.Documents.FindAsync(EditableKinds.Guides, "om-det-ar-brattom"))!.Value;
        var result = await catalog.Documents.SaveAsync(EditableKinds.Guides, guide with { Body = body }, version, By("Anna"));
        Assert.True(needsReason == result is DocumentResult<Guide>.NeedsReason, $"{result} {(result as DocumentResult<Guide>.Refused)?.Breaches.FirstOrDefault()}");
    }

    [Fact]
    public async Task A_link_that_stands_in_a_text_already_stays_one_persons_work_and_so_does_taking_it_away()
    {
        using var catalog = await CreateAsync();
        var (guide, version) = (await catalog.Documents.FindAsync(EditableKinds.Guides, "om-det-ar-brattom"))!.Value;
        var linked = guide with { Body = "Läs på [en sida](https://ny.example.com/sida)." };
        var first = Assert.IsType<DocumentResult<Guide>.Saved>(await catalog.Documents.SaveAsync(EditableKinds.Guides, linked, version, By("Anna", "Ny källa"), "Ensam på natten"));
        Assert.Equal("Ensam i tjänst: Ensam på natten. Ny källa", (await catalog.RevisionsAsync(guide.Slug))[^1].Reason);

        var reworded = Assert.IsType<DocumentResult<Guide>.Saved>(
            await catalog.Documents.SaveAsync(EditableKinds.Guides, linked with { Body = "Läs mer på [en annan rad](https://ny.example.com/sida)." }, first.Version, By("Anna")));
        var without = Assert.IsType<DocumentResult<Guide>.Saved>(
            await catalog.Documents.SaveAsync(EditableKinds.Guides, linked with { Body = "Ingen länk." }, reworded.Version, By("Anna")));

        // A link that was public once is no more known than another when it has been taken away.
        var old = (await catalog.RevisionsAsync(guide.Slug))[^2].Id;
        Assert.IsType<DocumentResult<Guide>.NeedsReason>(await catalog.Documents.RestoreAsync(EditableKinds.Guides, guide.Slug, old, without.Version, By("Anna")));
        Assert.IsType<DocumentResult<Guide>.Saved>(await catalog.Documents.RestoreAsync(EditableKinds.Guides, guide.Slug, old, without.Version, By("Anna"), "Behövs i natt"));
        Assert.Contains("Ensam i tjänst: Behövs i natt", (await catalog.RevisionsAsync(guide.Slug))[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_an_archive_brings_is_compared()
    {
        using var catalog = await CreateAsync();
        var stored = catalog.Current.Snapshot.Content;
        var link = $"Läs på {Phish}";
        Assert.Empty(TwoPersonRule.Between(stored, stored));
        (CatalogKind Kind, CatalogContent Content)[] incoming =
        [
            (CatalogKind.Entrance, new() { Entrances = [stored.Entrances[0] with { Summary = link }] }),
            (CatalogKind.Need, new() { Needs = [stored.Needs[0] with { Summary = link }] }),
            (CatalogKind.Audience, new() { Audiences = [stored.Audiences[0] with { Name = link }] }),
            (CatalogKind.Helpline, new() { Helplines = [stored.Helplines[0] with { Slug = "ny", Status = HelplineStatus.Draft }] }),
            (CatalogKind.Guide, new() { Guides = [stored.Guides[0] with { Slug = "ny-guide", Body = link }] }),
            (CatalogKind.LanguageDoor, new() { LanguageDoors = [stored.LanguageDoors[0] with { Body = link }] }),
            (CatalogKind.LanguageDoor, new() { LanguageDoors = [stored.LanguageDoors[0] with { NoLines = link }] }),
            (CatalogKind.Municipality, new() { Municipalities = [stored.Municipalities[0] with { Website = "https://www.phish.example.com" }] }),
            (CatalogKind.Region, new() { Regions = [stored.Regions[0] with { Website = null }] }),
        ];
        Assert.All(incoming, i => Assert.Equal([i.Kind], TwoPersonRule.Between(stored, i.Content).Select(c => c.Kind)));

        // Sentences are read by search alone, and lead nobody anywhere by themselves.
        Assert.Equal(Enum.GetValues<CatalogKind>().Except([CatalogKind.Sentences]), incoming.Select(i => i.Kind).Distinct().Order());
    }

    [Fact]
    public async Task Who_read_a_new_line_in_does_not_publish_it_alone()
    {
        using var catalog = await CreateAsync();
        var stored = catalog.Current.Snapshot.Content;
        var line = stored.Helplines.Single(h => h.Slug == OtherLine) with
        {
            Slug = "inlast-linje", Name = "Inläst linje", Status = HelplineStatus.Draft,
            Channels = [new() { Kind = ChannelKind.Phone, Value = "08-123 45 67", Dial = "+4681234567" }],
        };
        await using (var db = catalog.CreateDbContext())
        {
            var report = await CatalogImport.RunAsync(db, new CatalogContent { Helplines = [line] }, By("Anna"), DateTime.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow), dryRun: false);
            Assert.Empty(report.Refusals);
        }

        var entry = await catalog.EntryAsync("inlast-linje");
        var saved = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { OpenQuestions = ["Prövas"] }, entry.Version, By("Anna")));
        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync("inlast-linje", saved.Version, By("Anna"), new(["08-123 45 67"])));
        await Saved(catalog.Editing.PublishAsync("inlast-linje", saved.Version, By("Bo"), new(["08-123 45 67"])));
    }

    [Fact]
    public async Task A_line_with_no_known_author_is_published_by_another_than_the_one_who_first_took_it_up()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync(NeverPublic);
        var anna = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Annas mening." }, entry.Version, By("Anna")));
        var bo = await Saved(catalog.Editing.SaveDraftAsync(entry.Current with { Summary = "Bos mening." }, anna.Version, By("Bo")));

        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(NeverPublic, bo.Version, By("Anna"), Typed(entry.Current)));
        await Saved(catalog.Editing.PublishAsync(NeverPublic, bo.Version, By("Bo"), Typed(entry.Current)));
    }

    [Fact]
    public async Task When_nothing_tells_who_proposed_it_nobody_alone_can_publish_it()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var saved = await Saved(catalog.Editing.SaveDraftAsync(WithNumber(entry.Current, "020-33 44 55", "+4620334455"), entry.Version, By("Anna")));
        await using (var db = catalog.CreateDbContext())
        {
            db.Revisions.RemoveRange(db.Revisions);
            await db.SaveChangesAsync();
        }

        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), new(["020-33 44 55"])));
        await Saved(catalog.Editing.PublishAsync(Line, saved.Version, By("Bo"), new(["020-33 44 55"], "Ingen annan finns")));
    }

    [Fact]
    public async Task Two_numbers_that_change_place_under_their_words_need_two_persons()
    {
        using var catalog = await CreateAsync();
        var entry = await catalog.EntryAsync();
        var (first, second) = (entry.Current.Channels[0], entry.Current.Channels[1]);
        Helpline With(string one, string other) => entry.Current with { Channels = [first with { Purpose = one }, second with { Purpose = other }, entry.Current.Channels[2]] };
        var labelled = await Saved(catalog.Editing.SaveDraftAsync(With("Barn", "Vuxna"), entry.Version, By("Anna")));
        var published = await Saved(catalog.Editing.PublishAsync(Line, labelled.Version, By("Anna"), new([])));

        var swapped = await Saved(catalog.Editing.SaveDraftAsync(With("Vuxna", "Barn"), published.Version, By("Anna")));
        Assert.IsType<EditResult.NeedsAnotherEditor>(await catalog.Editing.PublishAsync(Line, swapped.Version, By("Anna"), new([])));
        var reworded = await Saved(catalog.Editing.SaveDraftAsync(With("För barn", "För vuxna"), swapped.Version, By("Anna")));
        await Saved(catalog.Editing.PublishAsync(Line, reworded.Version, By("Anna"), new([])));
    }

    private static async Task EachAsync<T>(EditedCatalog catalog, EditableKind<T> kind, (string Key, bool IsFree, Func<string, T, T> Set)[] fields, string text, bool needsReason)
        where T : class
    {
        foreach (var (key, isFree, set) in fields)
        {
            var slug = kind.Document.SlugOf(kind.Of(catalog.Current.Snapshot.Content)[0]);
            var (value, version) = (await catalog.Documents.FindAsync(kind, slug))!.Value;
            var result = await catalog.Documents.SaveAsync(kind, set(text, value), version, By("Anna"));
            Assert.True((needsReason && !isFree) == result is DocumentResult<T>.NeedsReason, $"{kind.Document.Kind} {key}: {result}");
            var archive = TwoPersonRule.Between(catalog.Current.Snapshot.Content, kind.With(CatalogContent.Empty, [set(text, value)]));
            Assert.True((needsReason && !isFree) == archive.Count > 0, $"{kind.Document.Kind} {key} in an archive");
        }
    }

    private static IReadOnlyList<ContactChannel> Open(Helpline line) =>
        line.Channels.Count > 0 ? line.Channels : [new() { Kind = ChannelKind.Phone, Value = "08-702 16 83", Dial = "+4687021683" }];

    /// <summary>Every number typed once more: those that need not be are passed over from the end.</summary>
    private static Publication Typed(Helpline draft) => new([.. draft.Channels.Where(c => c.Dial is not null).Select(c => c.Value)]);

    private static async Task<EditResult.Saved> Saved(Task<EditResult> edit) => Assert.IsType<EditResult.Saved>(await edit);

    private static Row One(string key, Func<Helpline, Helpline> change, string slug = Line) => new(key, slug, change, false);

    private static Row Two(string key, Func<Helpline, Helpline> change, string slug = Line) => new(key, slug, change, true);

    private sealed record Row(string Key, string Slug, Func<Helpline, Helpline> Change, bool NeedsTwo);
}
