using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class StatusBoardTests
{
    private static readonly SwedishMoment TuesdayMorning = Hours.At("2026-11-24T10:00");

    [Theory]
    [InlineData(OpenState.Always, "24/7", "Mo-Fr 09:00-16:00")]
    [InlineData(OpenState.Open, "off", "Mo-Fr 09:00-16:00")]
    [InlineData(OpenState.Open, null, "Mo-Fr 09:00-16:00")]
    [InlineData(OpenState.Unknown, null, "off")] // unknown is better than closed
    [InlineData(OpenState.Closed, "off", "Mo-Fr 12:00-16:00")]
    public void A_line_is_as_open_as_the_best_of_its_ways(OpenState expected, string? phone, string? chat)
    {
        var line = Line("linjen", (ChannelKind.Phone, phone), (ChannelKind.Email, null), (ChannelKind.Chat, chat));

        Assert.Equal(expected, line.At(TuesdayMorning).State);
        Assert.Equal(expected, line.StateAt(TuesdayMorning));
    }

    [Fact]
    public void Mail_forms_letters_and_visits_do_not_make_a_line_open()
    {
        var line = Line("linjen", (ChannelKind.Email, null), (ChannelKind.Letter, null), (ChannelKind.Visit, "24/7"));
        var status = line.At(TuesdayMorning);

        Assert.Equal(OpenState.Unknown, status.State);
        Assert.Equal(StatusReason.NobodyToReachNow, status.Reason);
        Assert.Equal([OpenState.Anytime, OpenState.Anytime, OpenState.Always], status.Channels.Select(c => c.State));
    }

    [Fact]
    public void A_line_changes_when_its_own_state_does_and_not_when_one_of_its_ways_does()
    {
        // The phone closes at 12 while the chat stays until 14; at 13 the phone is back, until 15.
        var line = Line("linjen", (ChannelKind.Phone, "Tu 09:00-12:00,13:00-15:00"), (ChannelKind.Chat, "Tu 09:00-14:00"));
        var status = line.At(TuesdayMorning);

        Assert.Equal(DateTimeOffset.Parse("2026-11-24T12:00+01:00", null), status.Channels[0].ChangesAt);
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T15:00+01:00", null), status.ChangesAt);
        Assert.Equal(OpenState.Closed, status.ChangesTo);
    }

    [Fact]
    public void A_line_that_is_open_by_turns_never_changes()
    {
        var line = Line("linjen", (ChannelKind.Phone, "00:00-12:00"), (ChannelKind.Sms, "12:00-24:00"));

        Assert.Null(line.At(TuesdayMorning).ChangesAt);
        Assert.Equal(OpenState.Open, line.At(TuesdayMorning).State);
    }

    [Fact]
    public void A_language_has_hours_of_its_own()
    {
        var helpline = Helpline("linjen", [
            new() { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = "Tu 09:00-16:00", HolidayHours = HolidayHours.Stated },
            new() { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = "Fr 12:15-13:15", HolidayHours = HolidayHours.Stated, Language = "en" },
        ]) with { Languages = ["sv"] };
        var line = new HelplineHours(helpline);

        Assert.Equal(OpenState.Open, line.StateAt(TuesdayMorning, "sv"));
        Assert.Equal(OpenState.Closed, line.StateAt(TuesdayMorning, "en"));
        Assert.Equal(OpenState.Open, line.StateAt(Hours.At("2026-11-27T12:30"), "en"));
        Assert.Equal(OpenState.Unknown, line.StateAt(TuesdayMorning, "fi"));
    }

    [Fact]
    public void It_opens_by_the_way_that_opens_first()
    {
        var line = Line("linjen", (ChannelKind.Phone, "We 09:00-16:00"), (ChannelKind.Chat, "Tu 19:00-21:00"), (ChannelKind.Phone, null));

        Assert.Equal((DateTimeOffset.Parse("2026-11-24T19:00+01:00", null), 1), line.OpensFrom(TuesdayMorning));
        Assert.Null(Line("linjen", (ChannelKind.Phone, null)).OpensFrom(TuesdayMorning));
    }

    [Fact]
    public void A_page_is_true_until_the_first_change_of_what_it_shows()
    {
        var board = new StatusBoard([
            Line("a", (ChannelKind.Phone, "Tu 09:00-12:00")).Helpline,
            Line("b", (ChannelKind.Phone, "Tu 09:00-11:00")).Helpline,
            Line("c", (ChannelKind.Phone, "24/7"), (ChannelKind.Chat, null)).Helpline,
        ]);

        Assert.Equal(DateTimeOffset.Parse("2026-11-24T11:00+01:00", null), board.NextChangeAfter(TuesdayMorning.Instant));
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T12:00+01:00", null), board.NextChangeAfter(TuesdayMorning.Instant, ["a", "c", "finns-inte"]));
        Assert.Null(board.NextChangeAfter(TuesdayMorning.Instant, ["c"]));
    }

    [Fact]
    public void A_year_that_the_calendar_does_not_reach_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SwedishMoment.At(new DateTimeOffset(1999, 12, 31, 12, 0, 0, TimeSpan.Zero)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SwedishMoment.At(new DateTimeOffset(2099, 12, 31, 23, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Asking_for_a_status_allocates_nothing()
    {
        var hours = Hours.Unstated("Mo,Tu 19:00-20:00; We 16:00-17:00,22:00-02:00; PH off; week 1-53/2 Fr 10:00-12:00");
        var moments = Enumerable.Range(0, 400).Select(i => SwedishMoment.At(TuesdayMorning.Instant.AddHours(7 * i))).ToArray();
        Ask();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Ask()
        {
            foreach (var moment in moments)
            {
                hours.StatusAt(moment);
            }
        }
    }

    private static HelplineHours Line(string slug, params (ChannelKind Kind, string? Hours)[] channels) =>
        new(Helpline(slug, [.. channels.Select(c => new ContactChannel
        {
            Kind = c.Kind, Value = "020-00 00 00", Hours = c.Hours, HolidayHours = HolidayHours.Stated,
        })]));

    private static Helpline Helpline(string slug, IReadOnlyList<ContactChannel> channels) => new()
    {
        Slug = slug, Name = slug, Provider = "Huvudman", Status = HelplineStatus.Published, Summary = "En linje.", Channels = channels,
    };
}
