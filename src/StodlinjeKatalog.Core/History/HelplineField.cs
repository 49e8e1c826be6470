using System.Globalization;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.History;

/// <summary>One field of a line as text that can be compared and shown.</summary>
/// <param name="Key">As the data files name it.</param>
/// <param name="Text">The field's text in a line; empty when it says nothing.</param>
/// <param name="Take">The first line with the field of the second.</param>
public sealed record HelplineField(string Key, Func<Helpline, string> Text, Func<Helpline, Helpline, Helpline> Take)
{
    /// <summary>Every field of a line but its slug, in the order of the data files.</summary>
    public static readonly IReadOnlyList<HelplineField> All =
    [
        new("namn", h => h.Name, (a, b) => a with { Name = b.Name }),
        new("kortnamn", h => h.ShortName ?? "", (a, b) => a with { ShortName = b.ShortName }),
        new("huvudman", h => h.Provider, (a, b) => a with { Provider = b.Provider }),
        new("status", h => DataWords.Status[h.Status], (a, b) => a with { Status = b.Status }),
        new("sammanfattning", h => h.Summary, (a, b) => a with { Summary = b.Summary }),
        new("behov", h => List(h.Needs), (a, b) => a with { Needs = b.Needs }),
        new("malgrupper", h => List(h.Audiences), (a, b) => a with { Audiences = b.Audiences }),
        new("lagsta_alder", h => Number(h.AgeMin), (a, b) => a with { AgeMin = b.AgeMin }),
        new("hogsta_alder", h => Number(h.AgeMax), (a, b) => a with { AgeMax = b.AgeMax }),
        new("sprak", h => List(h.Languages), (a, b) => a with { Languages = b.Languages }),
        new("tolk", h => h.Interpreter ?? "", (a, b) => a with { Interpreter = b.Interpreter }),
        new("kostnad", h => Price(h.Cost), (a, b) => a with { Cost = b.Cost }),
        new("anonym", h => h.Anonymous is { } anonymous ? DataWords.YesNo[anonymous] : "", (a, b) => a with { Anonymous = b.Anonymous }),
        new("svarar", h => h.AnsweredBy ?? "", (a, b) => a with { AnsweredBy = b.AnsweredBy }),
        new("dova", h => h.DeafAccess ?? "", (a, b) => a with { DeafAccess = b.DeafAccess }),
        new("omrade", h => h.Region ?? "", (a, b) => a with { Region = b.Region }),
        new("webbplats", h => h.Website ?? "", (a, b) => a with { Website = b.Website }),
        new("kontaktvagar", h => Lines(h.Channels.Select(Channel)), (a, b) => a with { Channels = b.Channels }),
        new("spar.telefonrakning", h => h.Traces.OnPhoneBill ?? "", (a, b) => a with { Traces = a.Traces with { OnPhoneBill = b.Traces.OnPhoneBill } }),
        new("spar.nummer_visas", h => h.Traces.CallerIdVisible ?? "", (a, b) => a with { Traces = a.Traces with { CallerIdVisible = b.Traces.CallerIdVisible } }),
        new("spar.chattlogg", h => h.Traces.ChatLogKept ?? "", (a, b) => a with { Traces = a.Traces with { ChatLogKept = b.Traces.ChatLogKept } }),
        new("spar.inloggning", h => h.Traces.SignInNeeded ?? "", (a, b) => a with { Traces = a.Traces with { SignInNeeded = b.Traces.SignInNeeded } }),
        new("spar.inspelning", h => h.Traces.Recorded ?? "", (a, b) => a with { Traces = a.Traces with { Recorded = b.Traces.Recorded } }),
        new("spar.tystnadsplikt", h => h.Traces.ConfidentialityBroken ?? "", (a, b) => a with { Traces = a.Traces with { ConfidentialityBroken = b.Traces.ConfidentialityBroken } }),
        new("spar.fran_mobil", h => h.Traces.FreeFromMobile ?? "", (a, b) => a with { Traces = a.Traces with { FreeFromMobile = b.Traces.FreeFromMobile } }),
        new("spar.anmarkning", h => h.Traces.Note ?? "", (a, b) => a with { Traces = a.Traces with { Note = b.Traces.Note } }),
        new("sokord", h => List(h.SearchWords), (a, b) => a with { SearchWords = b.SearchWords }),
        new("tidigare_adresser", h => List(h.FormerSlugs), (a, b) => a with { FormerSlugs = b.FormerSlugs }),
        new("delar_nummer_med", h => List(h.SharesNumberWith), (a, b) => a with { SharesNumberWith = b.SharesNumberWith }),
        new("ersatts_av", h => List(h.Successors), (a, b) => a with { Successors = b.Successors }),
        new("kallor", h => Lines(h.Sources.Select(Source)), (a, b) => a with { Sources = b.Sources }),
        new("senaste_belagg", h => h.NewestEvidence ?? "", (a, b) => a with { NewestEvidence = b.NewestEvidence }),
        new("kontrollerad", h => h.ReviewedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", (a, b) => a with { ReviewedOn = b.ReviewedOn }),
        new("granskas_var", h => Number(h.ReviewIntervalDays), (a, b) => a with { ReviewIntervalDays = b.ReviewIntervalDays }),
        new("obekraftad", h => h.Unconfirmed ? DataWords.YesNo[true] : "", (a, b) => a with { Unconfirmed = b.Unconfirmed }),
        new("att_reda_ut", h => Lines(h.OpenQuestions), (a, b) => a with { OpenQuestions = b.OpenQuestions }),
        new("text", h => h.Description, (a, b) => a with { Description = b.Description }),
    ];

    /// <summary>The fields in which two versions of a line differ; null stands for a line that was not there.</summary>
    public static IReadOnlyList<FieldChange> Differences(Helpline? before, Helpline? after) =>
        [.. All.Select(f => new FieldChange(f.Key, before is null ? "" : f.Text(before), after is null ? "" : f.Text(after))).Where(c => c.Before != c.After)];

    /// <summary><paramref name="mine"/> with the named fields of <paramref name="theirs"/>; names that are no field are left aside.</summary>
    public static Helpline Merge(Helpline mine, Helpline theirs, IReadOnlyCollection<string> fromTheirs) =>
        All.Where(f => fromTheirs.Contains(f.Key)).Aggregate(mine, (line, field) => field.Take(line, theirs));

    private static string Channel(ContactChannel channel) => string.Join(" · ", new[]
    {
        $"{DataWords.Channel[channel.Kind]}: {channel.Value}",
        channel.Dial is { } dial ? $"ring {dial}" : "",
        channel.Purpose ?? "",
        Price(channel.Cost),
        channel.Hours is { } hours ? $"öppet {hours} (helgdagar {DataWords.Holidays[channel.HolidayHours]})" : "",
        channel.HoursNote ?? "",
        channel.Language ?? "",
    }.Where(part => part.Length > 0));

    private static string Source(Source source) => string.Join(" · ", new[]
    {
        source.Reference, source.Date ?? "", List(source.Supports), source.Method is { } method ? DataWords.Method[method] : "",
    }.Where(part => part.Length > 0));

    private static string Price(Cost? cost) => cost is { } known ? DataWords.Cost[known] : "";

    private static string List(IEnumerable<string> values) => string.Join(", ", values);

    private static string Lines(IEnumerable<string> values) => string.Join('\n', values);

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What a field said before and says after; empty is nothing.</summary>
public sealed record FieldChange(string Key, string Before, string After);
