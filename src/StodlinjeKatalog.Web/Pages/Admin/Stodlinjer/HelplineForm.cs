using System.ComponentModel.DataAnnotations;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

/// <summary>All fields of a line that an editor writes. What is not here (address, day of check) cannot be changed by a form.</summary>
public sealed class HelplineForm
{
    public const int MostChannels = 20;
    public const int MostSources = 40;

    internal const StringSplitOptions Whole = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    [StringLength(500)] public string? Name { get; set; }
    [StringLength(200)] public string? ShortName { get; set; }
    [StringLength(300)] public string? Provider { get; set; }
    public HelplineStatus Status { get; set; }
    [StringLength(1000)] public string? Summary { get; set; }
    [StringLength(20000)] public string? Description { get; set; }
    public List<string> Needs { get; set; } = [];
    public List<string> Audiences { get; set; } = [];
    public int? AgeMin { get; set; }
    public int? AgeMax { get; set; }
    [StringLength(300)] public string? Languages { get; set; }
    [StringLength(500)] public string? Interpreter { get; set; }
    public Cost? Cost { get; set; }
    public bool? Anonymous { get; set; }
    [StringLength(500)] public string? AnsweredBy { get; set; }
    [StringLength(500)] public string? DeafAccess { get; set; }
    [StringLength(200)] public string? Region { get; set; }
    [StringLength(500)] public string? Website { get; set; }
    public List<ChannelForm> Channels { get; set; } = [];
    [StringLength(500)] public string? OnPhoneBill { get; set; }
    [StringLength(500)] public string? CallerIdVisible { get; set; }
    [StringLength(500)] public string? ChatLogKept { get; set; }
    [StringLength(500)] public string? SignInNeeded { get; set; }
    [StringLength(500)] public string? Recorded { get; set; }
    [StringLength(500)] public string? ConfidentialityBroken { get; set; }
    [StringLength(500)] public string? FreeFromMobile { get; set; }
    [StringLength(500)] public string? TracesNote { get; set; }
    [StringLength(1000)] public string? SearchWords { get; set; }
    [StringLength(1000)] public string? FormerSlugs { get; set; }
    [StringLength(1000)] public string? SharesNumberWith { get; set; }
    [StringLength(1000)] public string? Successors { get; set; }
    public List<SourceForm> Sources { get; set; } = [];
    [StringLength(100)] public string? NewestEvidence { get; set; }
    public int? ReviewIntervalDays { get; set; }
    public bool Unconfirmed { get; set; }
    [StringLength(4000)] public string? OpenQuestions { get; set; }

    public static HelplineForm From(Helpline line) => new()
    {
        Name = line.Name,
        ShortName = line.ShortName,
        Provider = line.Provider,
        Status = line.Status,
        Summary = line.Summary,
        Description = line.Description,
        Needs = [.. line.Needs],
        Audiences = [.. line.Audiences],
        AgeMin = line.AgeMin,
        AgeMax = line.AgeMax,
        Languages = string.Join(", ", line.Languages),
        Interpreter = line.Interpreter,
        Cost = line.Cost,
        Anonymous = line.Anonymous,
        AnsweredBy = line.AnsweredBy,
        DeafAccess = line.DeafAccess,
        Region = line.Region,
        Website = line.Website,
        Channels = [.. line.Channels.Select(ChannelForm.From)],
        OnPhoneBill = line.Traces.OnPhoneBill,
        CallerIdVisible = line.Traces.CallerIdVisible,
        ChatLogKept = line.Traces.ChatLogKept,
        SignInNeeded = line.Traces.SignInNeeded,
        Recorded = line.Traces.Recorded,
        ConfidentialityBroken = line.Traces.ConfidentialityBroken,
        FreeFromMobile = line.Traces.FreeFromMobile,
        TracesNote = line.Traces.Note,
        SearchWords = string.Join(", ", line.SearchWords),
        FormerSlugs = string.Join(", ", line.FormerSlugs),
        SharesNumberWith = string.Join(", ", line.SharesNumberWith),
        Successors = string.Join(", ", line.Successors),
        Sources = [.. line.Sources.Select(SourceForm.From)],
        NewestEvidence = line.NewestEvidence,
        ReviewIntervalDays = line.ReviewIntervalDays,
        Unconfirmed = line.Unconfirmed,
        OpenQuestions = string.Join('\n', line.OpenQuestions),
    };

    /// <summary>The line with what the form says; the rest as it is in <paramref name="line"/>.</summary>
    public Helpline ApplyTo(Helpline line) => line with
    {
        Name = Trimmed(Name) ?? "",
        ShortName = Trimmed(ShortName),
        Provider = Trimmed(Provider) ?? "",
        Status = Status,
        Summary = Trimmed(Summary) ?? "",
        Description = Trimmed(PastedLists.ToMarkdown((Description ?? "").ReplaceLineEndings("\n"))) ?? "",
        Needs = InOrder(Needs, line.Needs),
        Audiences = InOrder(Audiences, line.Audiences),
        AgeMin = AgeMin,
        AgeMax = AgeMax,
        Languages = Listed(Languages),
        Interpreter = Trimmed(Interpreter),
        Cost = Cost,
        Anonymous = Anonymous,
        AnsweredBy = Trimmed(AnsweredBy),
        DeafAccess = Trimmed(DeafAccess),
        Region = Trimmed(Region),
        Website = Trimmed(Website),
        Channels = [.. Channels.Select(c => c.ToChannel())],
        Traces = new()
        {
            OnPhoneBill = Trimmed(OnPhoneBill),
            CallerIdVisible = Trimmed(CallerIdVisible),
            ChatLogKept = Trimmed(ChatLogKept),
            SignInNeeded = Trimmed(SignInNeeded),
            Recorded = Trimmed(Recorded),
            ConfidentialityBroken = Trimmed(ConfidentialityBroken),
            FreeFromMobile = Trimmed(FreeFromMobile),
            Note = Trimmed(TracesNote),
        },
        SearchWords = Listed(SearchWords),
        FormerSlugs = Listed(FormerSlugs),
        SharesNumberWith = Listed(SharesNumberWith),
        Successors = Listed(Successors),
        Sources = [.. Sources.Where(s => Trimmed(s.Reference) is not null).Select(s => s.ToSource())],
        NewestEvidence = Trimmed(NewestEvidence),
        ReviewIntervalDays = ReviewIntervalDays ?? Helpline.DefaultReviewIntervalDays,
        Unconfirmed = Unconfirmed,
        OpenQuestions = VisibleText.Tidy(OpenQuestions ?? "").ReplaceLineEndings("\n").Split('\n', Whole),
    };

    internal static string? Trimmed(string? text) => VisibleText.TidyOrNull(text);

    private static string[] Listed(string? text) =>
        VisibleText.Tidy(text ?? "").Split([',', '\n', '\r'], Whole);

    /// <summary>Checkboxes have no order of their own: what stood keeps its place, most important first, and what is new comes after.</summary>
    private static string[] InOrder(List<string> chosen, IReadOnlyList<string> before) =>
        [.. before.Where(chosen.Contains), .. chosen.Where(c => !before.Contains(c)).Distinct()];
}

public sealed class SourceForm
{
    [StringLength(500)] public string? Reference { get; set; }
    [StringLength(60)] public string? Date { get; set; }
    [StringLength(500)] public string? Supports { get; set; }
    public SourceMethod? Method { get; set; }

    public static SourceForm From(Source source) => new()
    {
        Reference = source.Reference,
        Date = source.Date,
        Supports = string.Join(", ", source.Supports),
        Method = source.Method,
    };

    public Source ToSource() => new(
        HelplineForm.Trimmed(Reference)!,
        HelplineForm.Trimmed(Date),
        VisibleText.Tidy(Supports ?? "").Split(',', HelplineForm.Whole)) { Method = Method };
}
