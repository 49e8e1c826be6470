using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/guider/{slug}.md ⇄ <see cref="Guide"/>.</summary>
internal static class GuideFile
{
    public const string Folder = "guider";

    private static readonly string[] Keys = ["rubrik", "sammanfattning", "andrad", "behov", "stodlinjer", "sokord", "kallor"];

    public static Guide? Read(string slug, string text, FileFaults faults)
    {
        if (FrontMatter.Read(text, faults) is not { } file)
        {
            return null;
        }

        var fields = new YamlFields(file.Fields, "", faults, Keys);
        return new()
        {
            Slug = slug,
            Title = fields.Text("rubrik") ?? "",
            Summary = fields.Text("sammanfattning") ?? "",
            ChangedOn = fields.RequiredDate("andrad"),
            Needs = fields.Texts("behov"),
            Helplines = fields.Texts("stodlinjer"),
            SearchWords = fields.Texts("sokord"),
            Sources = fields.Texts("kallor"),
            Body = file.Body,
        };
    }

    public static string Write(Guide guide) => FrontMatter.Write(
        new YamlEmitter()
            .Text("rubrik", guide.Title)
            .Text("sammanfattning", guide.Summary)
            .Date("andrad", guide.ChangedOn)
            .FlowList("behov", guide.Needs)
            .FlowList("stodlinjer", guide.Helplines)
            .FlowList("sokord", guide.SearchWords)
            .BlockList("kallor", guide.Sources),
        guide.Body);
}
