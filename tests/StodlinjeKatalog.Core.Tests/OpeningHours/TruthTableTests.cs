using System.Globalization;
using System.Text;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

/// <summary>
/// Every way with known hours of every published line, through the days when hours go wrong: both changes of clock, all red days
/// and all eves of 2026–2028, from midnight to midnight. A person reads the file when it changes. To write it anew:
/// APPROVE_TRUTH_TABLE=1 dotnet test tests/StodlinjeKatalog.Core.Tests --filter TruthTable
/// </summary>
public class TruthTableTests
{
    private const string FileName = "truth-table.approved.txt";

    private static readonly CatalogSnapshot Catalog =
        new(DataFolder.Read(RepositoryFolder.Data, new DateOnly(2026, 11, 21)).Content, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Every_line_is_right_on_every_difficult_day()
    {
        var table = Table();
        if (Environment.GetEnvironmentVariable("APPROVE_TRUTH_TABLE") == "1")
        {
            File.WriteAllText(Path.Combine(RepositoryFolder.Tests, "StodlinjeKatalog.Core.Tests", "OpeningHours", FileName), table, new UTF8Encoding(false));
        }

        var approved = File.ReadAllText(Path.Combine(RepositoryFolder.Tests, "StodlinjeKatalog.Core.Tests", "OpeningHours", FileName));
        Assert.Equal(approved.Split('\n'), table.Split('\n'));
    }

    private static string Table()
    {
        var text = new StringBuilder();
        var days = DifficultDays().ToArray();
        foreach (var line in Catalog.Hours.Lines)
        {
            for (var i = 0; i < line.Channels.Count; i++)
            {
                var channel = line.Channels[i];
                if (channel.Expression is null)
                {
                    continue;
                }

                text.Append(CultureInfo.InvariantCulture, $"{line.Helpline.Slug} [{i}] {channel.Channel.Kind}: {channel.Channel.Hours} ({channel.Channel.HolidayHours})\n");
                foreach (var alike in days.GroupBy(day => Through(channel, day)))
                {
                    text.Append(CultureInfo.InvariantCulture, $"  {alike.Key}\n    {string.Join(' ', alike.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>"closed, 09:00+01:00 unknown, 16:00+01:00 closed": the state at midnight and every change until the next midnight.</summary>
    private static string Through(ChannelHours channel, DateOnly day)
    {
        var end = SwedishTime.At(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var status = channel.StatusAt(SwedishMoment.At(SwedishTime.At(day.ToDateTime(TimeOnly.MinValue))));
        var told = new StringBuilder(Name(status.State));
        while (status.ChangesAt is { } change && change < end)
        {
            status = channel.StatusAt(SwedishMoment.At(change));
            told.Append(CultureInfo.InvariantCulture, $", {change.ToString("HH:mm", CultureInfo.InvariantCulture)}{(HasClockChange(day) ? change.ToString("zzz", CultureInfo.InvariantCulture) : "")} {Name(status.State)}");
        }

        return told.ToString();
    }

    private static IEnumerable<DateOnly> DifficultDays()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            if (HasClockChange(day) || SwedishHolidays.On(day) is not null)
            {
                yield return day;
            }
        }
    }

    private static bool HasClockChange(DateOnly day) =>
        SwedishTime.At(day.ToDateTime(TimeOnly.MinValue)).Offset != SwedishTime.At(day.AddDays(1).ToDateTime(TimeOnly.MinValue)).Offset;

    private static string Name(OpenState state) => state.ToString().ToLowerInvariant();
}
