using System.Reflection;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Tests.Files;
using StodlinjeKatalog.Core.Tests.Texts;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>What holds of every text that the public reads, asked of every field of every kind.</summary>
public class PublicTextTests
{
    private const string Refusal = "finns inte hos någon publicerad stödlinje";

    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly CatalogContent Sample = ReadSample();

    /// <summary>Every field that takes a text, with the catalogue that has some text there.</summary>
    private static readonly Dictionary<string, Func<string, CatalogContent>> Fields = new()
    {
        ["line namn"] = text => With(h => h with { Name = text }),
        ["line kortnamn"] = text => With(h => h with { ShortName = text }),
        ["line huvudman"] = text => With(h => h with { Provider = text }),
        ["line sammanfattning"] = text => With(h => h with { Summary = text }),
        ["line tolk"] = text => With(h => h with { Interpreter = text }),
        ["line svarar"] = text => With(h => h with { AnsweredBy = text }),
        ["line dova"] = text => With(h => h with { DeafAccess = text }),
        ["line omrade"] = text => With(h => h with { Region = text }),
        ["line syfte"] = text => With(h => h with { Channels = [h.Channels[0] with { Purpose = text }, .. h.Channels.Skip(1)] }),
        ["line anmarkning"] = text => With(h => h with { Channels = [h.Channels[0] with { HoursNote = text }, .. h.Channels.Skip(1)] }),
        ["line brev"] = text => With(h => h with { Channels = [.. h.Channels, new() { Kind = ChannelKind.Letter, Value = text }] }),
        ["line besök"] = text => With(h => h with { Channels = [.. h.Channels, new() { Kind = ChannelKind.Visit, Value = text }] }),
        ["line spar.telefonrakning"] = text => With(h => h with { Traces = h.Traces with { OnPhoneBill = text } }),
        ["line spar.nummer_visas"] = text => With(h => h with { Traces = h.Traces with { CallerIdVisible = text } }),
        ["line spar.chattlogg"] = text => With(h => h with { Traces = h.Traces with { ChatLogKept = text } }),
        ["line spar.inloggning"] = text => With(h => h with { Traces = h.Traces with { SignInNeeded = text } }),
        ["line spar.inspelning"] = text => With(h => h with { Traces = h.Traces with { Recorded = text } }),
        ["line spar.tystnadsplikt"] = text => With(h => h with { Traces = h.Traces with { ConfidentialityBroken = text } }),
        ["line spar.fran_mobil"] = text => With(h => h with { Traces = h.Traces with { FreeFromMobile = text } }),
        ["line spar.anmarkning"] = text => With(h => h with { Traces = h.Traces with { Note = text } }),
        ["line kalla"] = text => With(h => h with { Sources = [new(text, null, [])] }),
        ["line datum"] = text => With(h => h with { Sources = [new("Brev", text, [])] }),
        ["line styrker"] = text => With(h => h with { Sources = [new("Brev", null, [text])] }),
        ["line text"] = text => With(h => h with { Description = text }),
        ["entrance namn"] = text => Sample with { Entrances = [Sample.Entrances[0] with { Name = text }] },
        ["entrance beskrivning"] = text => Sample with { Entrances = [Sample.Entrances[0] with { Summary = text }] },
        ["need namn"] = text => Sample with { Needs = [Sample.Needs[0] with { Name = text }, .. Sample.Needs.Skip(1)] },
        ["need beskrivning"] = text => Sample with { Needs = [Sample.Needs[0] with { Summary = text }, .. Sample.Needs.Skip(1)] },
        ["audience namn"] = text => Sample with { Audiences = [Sample.Audiences[0] with { Name = text }] },
        ["audience beskrivning"] = text => Sample with { Audiences = [Sample.Audiences[0] with { Summary = text }] },
        ["guide rubrik"] = text => Sample with { Guides = [Sample.Guides[0] with { Title = text }] },
        ["guide sammanfattning"] = text => Sample with { Guides = [Sample.Guides[0] with { Summary = text }] },
        ["guide kallor"] = text => Sample with { Guides = [Sample.Guides[0] with { Sources = [text] }] },
        ["guide text"] = text => Sample with { Guides = [Sample.Guides[0] with { Body = text }] },
        ["guide list"] = text => Sample with { Guides = [Sample.Guides[0] with { Body = $"## Rubrik\n\n- Ett\n- {text}\n" }] },
        ["guide fakta"] = text => Sample with { Guides = [Sample.Guides[0] with { Body = $"::: fakta Rubrik\n{text}\n:::" }] },
        ["door namn"] = text => With(d => d with { NativeName = text }),
        ["door svenskt_namn"] = text => With(d => d with { SwedishName = text }),
        ["door rubrik"] = text => With(d => d with { Title = text }),
        ["door ej_granskad"] = text => With(d => d with { UnreviewedNotice = text }),
        ["door linjer"] = text => With(d => d with { LinesTitle = text }),
        ["door inga_linjer"] = text => With(d => d with { NoLines = text }),
        ["door tolklinjer"] = text => With(d => d with { InterpreterTitle = text }),
        ["door text"] = text => With(d => d with { Body = $"{d.Body} {text}" }),
        ["municipality kommun"] = text => Sample with { Municipalities = [Sample.Municipalities[0] with { Name = text }] },
        ["municipality lan"] = text => Sample with { Municipalities = [Sample.Municipalities[0] with { County = text }] },
        ["region region"] = text => Sample with { Regions = [Sample.Regions[0] with { Name = text }] },
        ["region lan"] = text => Sample with { Regions = [Sample.Regions[0] with { County = text }] },
        ["region namn_1177"] = text => Sample with { Regions = [Sample.Regions[0] with { Name1177 = text }] },
    };

    public static TheoryData<string> FieldNames => [.. Fields.Keys];

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void A_number_that_nobody_has_is_refused_in_every_field_and_spelling(string field)
    {
        foreach (var spelling in NumbersInTextTests.Spellings)
        {
            var faults = Faults(Fields[field]($"Hjälp finns: {spelling} varje dag."));
            var told = faults.Where(m => m.Contains(Refusal, StringComparison.Ordinal)).ToArray();

            Assert.True(told.Length > 0, $"{field}: {spelling}");
            Assert.All(told, message => Assert.Matches(@"Närmast är .*\d", message));
        }
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void What_a_published_line_has_and_what_is_no_number_may_stand_in_every_field(string field)
    {
        string[] texts =
        [
            "Öppet 21–06 och 08.00–17.00, från 2025-12-10, för 13–25 år, enligt 2001:453.",
            "Ring 020-22 22 33, 0046 20 22 22 33 eller 112.",
        ];
        foreach (var text in texts)
        {
            Assert.DoesNotContain(Faults(Fields[field](text)), m => m.Contains(Refusal, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void A_text_that_is_not_what_it_looks_like_is_refused_in_every_field(string field)
    {
        Assert.Contains(Faults(Fields[field]("Lugna \u202elinjen")), m => m.Contains("U+202E, som vänder", StringComparison.Ordinal));
        Assert.Contains(Faults(Fields[field]("Lugna \u200flinjen")), m => m.Contains("U+200F, som vänder", StringComparison.Ordinal));
        Assert.Contains(Faults(Fields[field]("Lugna \u0378linjen")), m => m.Contains("U+0378, som inte", StringComparison.Ordinal));
        Assert.Contains(Faults(Fields[field]("Lugna \ue000linjen")), m => m.Contains("U+E000", StringComparison.Ordinal));
        Assert.Contains(Faults(Fields[field]("Lugna \ufffdlinjen")), m => m.Contains("U+FFFD", StringComparison.Ordinal));
        Assert.Contains(Faults(Fields[field]("Lugna \ud83dlinjen")), m => m.Contains("halvt tecken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\u3164\u3164")]
    [InlineData("\u2060\u200b")]
    [InlineData("— … —")]
    [InlineData("\u0301")]
    [InlineData("🙂")]
    [InlineData("12345")]
    public void A_name_or_a_sentence_has_a_letter_that_is_seen(string text)
    {
        string[] fields =
        [
            "line namn", "line huvudman", "line sammanfattning", "line svarar", "line syfte", "guide rubrik", "need namn",
            "audience beskrivning", "door rubrik",
        ];
        foreach (var field in fields)
        {
            Assert.Contains(Faults(Fields[field](text)), m => m.Contains("har ingen bokstav som syns", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("[Ring 112](tel:+4620222233)", "visar numret 112 men leder till tel:+4620222233")]
    [InlineData("[020–22 22 33](tel:112)", "visar numret 020–22 22 33 men leder till tel:112")]
    [InlineData("[020-22 22 33](https://phish.example.com/)", "leder till https://phish.example.com/")]
    [InlineData("[020-22 22 33](/stodlinjer/gamla-linjen)", "leder till /stodlinjer/gamla-linjen")]
    [InlineData("[**020**-22 22 33](mailto:a@exempel.se)", "leder till mailto:a@exempel.se")]
    [InlineData("[020-22 22 33](tel:+4620222233) [020-22 22 33](/stodlinjer/lugna-linjen) [020-22 22 33](https://www.lugn.se/om)", null)]
    [InlineData("[112](tel:112) [ring 112](/akut) [1177](https://www.1177.se/)", null)]
    public void A_link_that_shows_a_number_leads_to_it(string markdown, string? says)
    {
        foreach (var field in new[] { "line text", "guide text" })
        {
            var faults = Faults(Fields[field](markdown));
            if (says is null)
            {
                Assert.Empty(faults);
            }
            else
            {
                Assert.Contains(faults, m => m.Contains(says, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_line_may_name_its_own_number_before_it_is_published_and_nobody_elses()
    {
        var draft = Sample.Helplines.Single(h => h.Slug == "lugna-linjen") with
        {
            Slug = "nya-linjen", Name = "Nya linjen", Status = HelplineStatus.Draft, FormerSlugs = [],
            Channels = [new() { Kind = ChannelKind.Phone, Value = "020-33 44 55", Dial = "+4620334455" }],
        };

        Assert.Empty(Faults(Sample with { Helplines = [.. Sample.Helplines, draft with { Description = "Ring 020-33 44 55." }] }));
        Assert.Single(Faults(Sample with { Helplines = [.. Sample.Helplines, draft with { Description = "Ring 020-33 44 56." }] }));
        Assert.Single(Faults(Sample with
        {
            Helplines = [.. Sample.Helplines, draft],
            Guides = [Sample.Guides[0] with { Body = "Ring 020-33 44 55." }],
        }));
    }

    [Fact]
    public void A_guide_warns_of_an_old_number_only_when_a_line_knows_it_too()
    {
        var guide = Sample.Guides[0] with { Body = "Har du **0771–22 00 60** sparat? Det är nedlagt." };
        var knowing = guide with { SearchWords = ["0771-22 00 60"] };
        var line = With(h => h with { SearchWords = ["gamla numret", "0771-22 00 60"] });

        Assert.Single(Faults(Sample with { Guides = [guide] }));
        Assert.Single(Faults(Sample with { Guides = [knowing] }));
        Assert.Single(Faults(line with { Guides = [guide] }));
        Assert.Empty(Faults(line with { Guides = [knowing] }));
    }

    [Fact]
    public void What_comes_by_import_is_read_beside_what_is_stored()
    {
        var line = Sample.Helplines.Single(h => h.Slug == "lugna-linjen");
        var guide = Sample.Guides[0] with { Slug = "ny-guide", Body = "Ring 020–22 22 33." };

        Assert.Empty(MergedCatalog.FaultsOf(MergedCatalog.Of(Sample, new() { Guides = [guide] }), Today));

        // The number goes with the line that is closed, and the guide that names it is told of.
        var closed = line with { Status = HelplineStatus.Closed, Successors = ["andra-linjen"] };
        var other = line with { Slug = "andra-linjen", Name = "Andra linjen", FormerSlugs = [], Channels = [line.Channels[2]] };
        var faults = MergedCatalog.FaultsOf(MergedCatalog.Of(Sample, new() { Guides = [guide], Helplines = [closed, other] }), Today);
        Assert.Contains(faults, fault => fault.StartsWith($"ny-guide: Numret 020–22 22 33 {Refusal}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_place_is_told_down_to_the_line()
    {
        var content = Fields["guide text"]("Ett.\n\nTvå\ntre 020–99 99 99.\n");

        var breach = Assert.Single(CatalogRules.Check(content, Today)).Breach;

        Assert.Equal("text", breach.Field);
        Assert.Equal(3, breach.LineInText);
        Assert.StartsWith($"Numret 020–99 99 99 {Refusal}. Närmast är 020-22 22 33 (Lugna linjen).", breach.Message);
    }

    /// <summary>Whoever adds a property that holds words says here that it is not public or lists it in <see cref="PublicText"/>.</summary>
    [Fact]
    public void No_property_that_holds_words_is_forgotten()
    {
        string[] notPublicWords =
        [
            // Addresses, codes, numbers, hours and slugs, which have rules of their own.
            "*.Slug", "*.Website", "ContactChannel.Dial", "ContactChannel.BelongsTo", "ContactChannel.Hours", "ContactChannel.Language", "Helpline.Languages",
            "Helpline.FormerSlugs", "Helpline.SharesNumberWith", "Helpline.Successors", "*.Needs", "*.Audiences", "*.Helplines",
            "Need.Entrances", "LanguageDoor.Code", "*.CountyCode", "Municipality.Code", "Region.Code1177", "Helpline.NewestEvidence",
            // What only search and editors read.
            "*.SearchWords", "Helpline.OpenQuestions",
        ];
        var forgotten = new List<string>();
        var line = Sample.Helplines.Single(h => h.Slug == "lugna-linjen");
        Look(line, PublicText.Of);
        Look(line.Channels[0] with { Kind = ChannelKind.Letter }, c => PublicText.Of(line with { Channels = [c] }));
        Look(line.Traces, t => PublicText.Of(line with { Traces = t }));
        Look(line.Sources[0], s => PublicText.Of(line with { Sources = [s] }));
        Look(Sample.Entrances[0], PublicText.Of);
        Look(Sample.Needs[0], PublicText.Of);
        Look(Sample.Audiences[0], PublicText.Of);
        Look(Sample.Guides[0], PublicText.Of);
        Look(Sample.LanguageDoors[0], PublicText.Of);
        Look(Sample.Municipalities[0], PublicText.Of);
        Look(Sample.Regions[0], PublicText.Of);

        Assert.Equal([], forgotten);

        void Look<T>(T value, Func<T, IEnumerable<PublicText>> texts)
            where T : notnull
        {
            const string Mark = "ett märke";
            var clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;
            Type[] words = [typeof(string), typeof(IReadOnlyList<string>)];
            foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite && words.Contains(p.PropertyType)))
            {
                var marked = (T)clone.Invoke(value, null)!;
                property.SetValue(marked, property.PropertyType == typeof(string) ? Mark : new[] { Mark });
                var isRead = texts(marked).Any(text => text.Value == Mark);
                if (isRead == notPublicWords.Intersect([$"{typeof(T).Name}.{property.Name}", $"*.{property.Name}"]).Any())
                {
                    forgotten.Add($"{typeof(T).Name}.{property.Name}");
                }
            }
        }
    }

    private static CatalogContent With(Func<Helpline, Helpline> change) =>
        Sample with { Helplines = [.. Sample.Helplines.Select(h => h.Slug == "lugna-linjen" ? change(h) : h)] };

    private static CatalogContent With(Func<LanguageDoor, LanguageDoor> change) =>
        Sample with { LanguageDoors = [change(Sample.LanguageDoors[0])] };

    private static string[] Faults(CatalogContent content) =>
        [.. CatalogRules.Check(content, Today).Where(b => !b.Breach.IsWarning).Select(b => b.Breach.Message)];

    private static CatalogContent ReadSample()
    {
        using var folder = SampleData.Create();
        return DataFolder.Read(folder.Path, Today).Content;
    }
}
