using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/stodlinjer/{slug}.md ⇄ <see cref="Helpline"/>.</summary>
internal static class HelplineFile
{
    public const string Folder = "stodlinjer";

    private static readonly string[] Keys =
    [
        "namn", "kortnamn", "huvudman", "status", "sammanfattning", "behov", "malgrupper", "lagsta_alder", "hogsta_alder", "sprak",
        "tolk", "kostnad", "anonym", "svarar", "dova", "omrade", "webbplats", "kontaktvagar", "spar", "sokord", "tidigare_adresser",
        "delar_nummer_med", "ersatts_av", "kallor", "senaste_belagg", "kontrollerad", "granskas_var", "obekraftad", "att_reda_ut",
    ];

    /// <summary>Null when the file has no front matter at all; otherwise what could be read, with the faults told.</summary>
    public static Helpline? Read(string slug, string text, FileFaults faults)
    {
        if (FrontMatter.Read(text, faults) is not { } file)
        {
            return null;
        }

        var fields = new YamlFields(file.Fields, "", faults, Keys);
        return new()
        {
            Slug = slug,
            Name = fields.Text("namn") ?? "",
            ShortName = fields.Text("kortnamn"),
            Provider = fields.Text("huvudman") ?? "",
            Status = fields.RequiredWord("status", DataWords.Status),
            Summary = fields.Text("sammanfattning") ?? "",
            Description = file.Body,
            Needs = fields.Texts("behov"),
            Audiences = fields.Texts("malgrupper"),
            AgeMin = fields.WholeNumber("lagsta_alder"),
            AgeMax = fields.WholeNumber("hogsta_alder"),
            Languages = fields.Texts("sprak"),
            Interpreter = fields.Text("tolk"),
            Cost = fields.Word("kostnad", DataWords.Cost),
            Anonymous = fields.Word("anonym", DataWords.YesNo),
            AnsweredBy = fields.Text("svarar"),
            DeafAccess = fields.Text("dova"),
            Region = fields.Text("omrade"),
            Website = fields.Text("webbplats"),
            Channels = ChannelFields.Read(fields),
            Traces = TracesFields.Read(fields),
            SearchWords = fields.Texts("sokord"),
            FormerSlugs = fields.Texts("tidigare_adresser"),
            SharesNumberWith = fields.Texts("delar_nummer_med"),
            Successors = fields.Texts("ersatts_av"),
            Sources = SourceFields.Read(fields),
            NewestEvidence = fields.Text("senaste_belagg"),
            ReviewedOn = fields.Date("kontrollerad"),
            ReviewIntervalDays = fields.WholeNumber("granskas_var") ?? Helpline.DefaultReviewIntervalDays,
            Unconfirmed = fields.Word("obekraftad", DataWords.YesNo) ?? false,
            OpenQuestions = fields.Texts("att_reda_ut"),
        };
    }

    /// <summary>The file of a line. Two lines are the same exactly when their files are.</summary>
    public static string Write(Helpline line)
    {
        var yaml = new YamlEmitter()
            .Text("namn", line.Name)
            .Text("kortnamn", line.ShortName)
            .Text("huvudman", line.Provider)
            .Plain("status", DataWords.Status[line.Status])
            .Text("sammanfattning", line.Summary)
            .FlowList("behov", line.Needs)
            .FlowList("malgrupper", line.Audiences)
            .Number("lagsta_alder", line.AgeMin)
            .Number("hogsta_alder", line.AgeMax)
            .FlowList("sprak", line.Languages)
            .Text("tolk", line.Interpreter)
            .Plain("kostnad", line.Cost is { } cost ? DataWords.Cost[cost] : null)
            .Plain("anonym", line.Anonymous is { } anonymous ? DataWords.YesNo[anonymous] : null)
            .Text("svarar", line.AnsweredBy)
            .Text("dova", line.DeafAccess)
            .Text("omrade", line.Region)
            .Text("webbplats", line.Website);
        ChannelFields.Write(yaml, line.Channels);
        TracesFields.Write(yaml, line.Traces);
        yaml.FlowList("sokord", line.SearchWords)
            .FlowList("tidigare_adresser", line.FormerSlugs)
            .FlowList("delar_nummer_med", line.SharesNumberWith)
            .FlowList("ersatts_av", line.Successors);
        SourceFields.Write(yaml, line.Sources);
        yaml.DateText("senaste_belagg", line.NewestEvidence)
            .Date("kontrollerad", line.ReviewedOn)
            .Number("granskas_var", line.ReviewIntervalDays == Helpline.DefaultReviewIntervalDays ? null : line.ReviewIntervalDays)
            .Plain("obekraftad", line.Unconfirmed ? DataWords.YesNo[true] : null)
            .BlockList("att_reda_ut", line.OpenQuestions);
        return FrontMatter.Write(yaml, line.Description);
    }
}
