using System.Text.Json.Serialization;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Api;

/// <summary>A line as integrators read it (contract.md). Names are a promise: add freely, never rename.</summary>
public sealed record HelplineResource(
    string Slug,
    string Name,
    string? ShortName,
    string Provider,
    string Status,
    string Summary,
    string DescriptionHtml,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Audiences,
    int? AgeMin,
    int? AgeMax,
    IReadOnlyList<string> Languages,
    string? Interpreter,
    Cost? Cost,
    bool? Anonymous,
    string? AnsweredBy,
    string? DeafAccess,
    string? Region,
    string? Website,
    IReadOnlyList<ChannelResource> Channels,
    TracesResource Traces,
    IReadOnlyList<string> Successors,
    DateOnly? ReviewedOn,
    string? NewestEvidence,
    bool Unconfirmed,
    IReadOnlyList<SourceResource> Sources)
{
    public static HelplineResource From(Helpline helpline, string descriptionHtml) => new(
        helpline.Slug,
        helpline.Name,
        helpline.ShortName,
        helpline.Provider,
        helpline.Status == HelplineStatus.Closed ? "closed" : "published",
        helpline.Summary,
        descriptionHtml,
        helpline.Needs,
        helpline.Audiences,
        helpline.AgeMin,
        helpline.AgeMax,
        helpline.Languages,
        helpline.Interpreter,
        helpline.Cost,
        helpline.Anonymous,
        helpline.AnsweredBy,
        helpline.DeafAccess,
        helpline.Region,
        helpline.Website,
        [.. helpline.Channels.Select(ChannelResource.From)],
        TracesResource.From(helpline.Traces),
        helpline.Successors,
        helpline.ReviewedOn,
        helpline.NewestEvidence,
        helpline.Unconfirmed,
        [.. helpline.Sources.Select(s => new SourceResource(s.Reference, s.Date, s.Supports))]);
}

public sealed record ChannelResource(
    ChannelKind Kind,
    string Value,
    string? Dial,
    string? Purpose,
    Cost? Cost,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Hours,
    HolidayHours HolidayHours,
    string? HoursNote,
    string? Language)
{
    public static ChannelResource From(ContactChannel channel) => new(
        channel.Kind, channel.Value, channel.Dial, channel.Purpose, channel.Cost, channel.Hours, channel.HolidayHours, channel.HoursNote, channel.Language);
}

/// <summary>What a source says a contact leaves behind; null means unknown.</summary>
public sealed record TracesResource(
    string? OnPhoneBill, string? CallerIdVisible, string? ChatLogKept, string? SignInNeeded, string? Recorded, string? ConfidentialityBroken, string? FreeFromMobile, string? Note)
{
    public static TracesResource From(Traces traces) => new(
        traces.OnPhoneBill, traces.CallerIdVisible, traces.ChatLogKept, traces.SignInNeeded, traces.Recorded, traces.ConfidentialityBroken, traces.FreeFromMobile, traces.Note);
}

public sealed record SourceResource(string Reference, string? Date, IReadOnlyList<string> Supports);

public sealed record Page<T>(IReadOnlyList<T> Items, int Total, [property: JsonPropertyName("page")] int Number, int PageSize);

public sealed record Whole<T>(IReadOnlyList<T> Items, int Total);

public sealed record TopicResource(string Slug, string Name, string Summary);
