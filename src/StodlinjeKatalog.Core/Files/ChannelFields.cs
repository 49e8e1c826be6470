using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Files;

/// <summary>The list kontaktvagar of a line.</summary>
internal static class ChannelFields
{
    private static readonly string[] Keys =
        ["typ", "varde", "ring", "syfte", "kostnad", "oppettider", "helgdagar", "anmarkning", "sprak"];

    public static IReadOnlyList<ContactChannel> Read(YamlFields line) =>
    [
        .. line.Mappings("kontaktvagar", Keys).Select(fields => new ContactChannel
        {
            Kind = fields.RequiredWord("typ", DataWords.Channel),
            Value = fields.Text("varde") ?? "",
            Dial = fields.Text("ring"),
            Purpose = fields.Text("syfte"),
            Cost = fields.Word("kostnad", DataWords.Cost),
            Hours = TypedHours.Settle(fields.Text("oppettider")),
            HolidayHours = fields.Word("helgdagar", DataWords.Holidays) ?? HolidayHours.Unstated,
            HoursNote = fields.Text("anmarkning"),
            Language = fields.Text("sprak"),
        }),
    ];

    public static void Write(YamlEmitter yaml, IReadOnlyList<ContactChannel> channels) =>
        yaml.List("kontaktvagar", channels, channel => yaml.ItemMapping(() => yaml
            .Plain("typ", DataWords.Channel[channel.Kind])
            .Text("varde", channel.Value)
            .Text("ring", channel.Dial, alwaysQuoted: true)
            .Text("syfte", channel.Purpose)
            .Plain("kostnad", channel.Cost is { } cost ? DataWords.Cost[cost] : null)
            .Text("oppettider", channel.Hours)
            .Plain("helgdagar", channel.Hours is null ? null : DataWords.Holidays[channel.HolidayHours])
            .Text("anmarkning", channel.HoursNote)
            .Text("sprak", channel.Language)));
}
