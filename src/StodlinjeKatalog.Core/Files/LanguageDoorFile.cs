using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Core.Files;

/// <summary>data/sprak/{slug}.md ⇄ <see cref="LanguageDoor"/>.</summary>
internal static class LanguageDoorFile
{
    public const string Folder = "sprak";

    private static readonly string[] Keys = ["kod", "namn", "svenskt_namn", "riktning", "rubrik", "ej_granskad", "linjer", "inga_linjer", "tolklinjer", "granskad"];
    private static readonly Words<bool> Direction = new((true, "rtl"));

    public static LanguageDoor? Read(string slug, string text, FileFaults faults)
    {
        if (FrontMatter.Read(text, faults) is not { } file)
        {
            return null;
        }

        var fields = new YamlFields(file.Fields, "", faults, Keys);
        return new()
        {
            Slug = slug,
            Code = fields.Text("kod") ?? "",
            NativeName = fields.Text("namn") ?? "",
            SwedishName = fields.Text("svenskt_namn") ?? "",
            RightToLeft = fields.Word("riktning", Direction) ?? false,
            Title = fields.Text("rubrik") ?? "",
            UnreviewedNotice = fields.Text("ej_granskad") ?? "",
            LinesTitle = fields.Text("linjer") ?? "",
            NoLines = fields.Text("inga_linjer") ?? "",
            InterpreterTitle = fields.Text("tolklinjer") ?? "",
            ReviewedOn = fields.Date("granskad"),
            Body = file.Body,
        };
    }

    public static string Write(LanguageDoor door) => FrontMatter.Write(
        new YamlEmitter()
            .Text("kod", door.Code)
            .Text("namn", door.NativeName)
            .Text("svenskt_namn", door.SwedishName)
            .Plain("riktning", door.RightToLeft ? Direction[true] : null)
            .Text("rubrik", door.Title)
            .Text("ej_granskad", door.UnreviewedNotice)
            .Text("linjer", door.LinesTitle)
            .Text("inga_linjer", door.NoLines)
            .Text("tolklinjer", door.InterpreterTitle)
            .Date("granskad", door.ReviewedOn),
        door.Body);
}
