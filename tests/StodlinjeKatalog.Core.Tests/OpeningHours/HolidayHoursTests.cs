using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

/// <summary>When no source says what holds on red days, an open time on such a day is unknown and a closed one stays closed.</summary>
public class HolidayHoursTests
{
    [Theory]
    [InlineData("Mo-Su 10:00-12:00", "2026-12-24T11:00", "unknown until 2026-12-24T12:00+01:00")] // julafton
    [InlineData("Mo-Su 10:00-12:00", "2026-12-24T13:00", "closed until 2026-12-25T10:00+01:00")]
    [InlineData("Mo-Su 10:00-12:00", "2026-12-31T11:00", "unknown until 2026-12-31T12:00+01:00")] // nyårsafton
    [InlineData("Mo-Su 10:00-12:00", "2026-06-19T11:00", "unknown until 2026-06-19T12:00+02:00")] // midsommarafton
    [InlineData("Mo-Su 10:00-12:00", "2026-05-14T11:00", "unknown until 2026-05-14T12:00+02:00")] // Kristi himmelsfärdsdag
    [InlineData("Mo-Su 10:00-12:00", "2026-04-04T11:00", "open until 2026-04-04T12:00+02:00")] // påskafton is not one of the three eves
    [InlineData("Mo-Su 10:00-12:00", "2026-11-22T11:00", "open until 2026-11-22T12:00+01:00")] // an ordinary Sunday
    public void The_day_decides(string hours, string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Unstated(hours), time));

    [Theory]
    [InlineData("2026-12-23T23:00", "open until 2026-12-24T00:00+01:00")] // the evening before julafton
    [InlineData("2026-12-24T01:00", "unknown until 2026-12-24T02:00+01:00")] // its tail lies on julafton
    [InlineData("2026-12-26T23:00", "unknown until 2026-12-27T02:00+01:00")] // annandag jul
    [InlineData("2026-12-27T01:00", "unknown until 2026-12-27T02:00+01:00")] // the tail of annandag jul: in doubt as the evening was
    [InlineData("2026-12-28T01:00", "open until 2026-12-28T02:00+01:00")] // the tail of an ordinary Sunday
    public void A_span_past_midnight_is_in_doubt_if_either_of_its_days_is(string time, string expected) =>
        Assert.Equal(expected, Hours.Told(Hours.Unstated("Mo-Su 22:00-02:00"), time));

    [Fact]
    public void Around_the_clock_without_a_word_on_red_days_is_in_doubt_then()
    {
        var hours = Hours.Unstated("24/7");

        Assert.Equal("always until 2026-12-24T00:00+01:00", Hours.Told(hours, "2026-12-23T12:00"));
        Assert.Equal("unknown until 2026-12-27T00:00+01:00", Hours.Told(hours, "2026-12-24T12:00"));
    }

    [Fact]
    public void The_reason_is_told()
    {
        var status = Hours.Unstated("Mo-Su 10:00-12:00").StatusAt(Hours.At("2026-12-24T11:00"));

        Assert.Equal(StatusReason.HolidayUnstated, status.Reason);
        Assert.Equal(OpenState.Closed, status.ChangesTo);
    }

    [Fact]
    public void Stated_hours_hold_on_red_days_too()
    {
        Assert.Equal("open until 2026-12-25T22:00+01:00", Hours.Told(Hours.Of("Mo-Su 19:00-22:00"), "2026-12-25T20:00"));
    }

    [Theory]
    [InlineData(ChannelKind.Phone, null, OpenState.Unknown, StatusReason.NoHours)]
    [InlineData(ChannelKind.Phone, "måndagar", OpenState.Unknown, StatusReason.UnreadableHours)]
    [InlineData(ChannelKind.Email, null, OpenState.Anytime, StatusReason.Hours)]
    [InlineData(ChannelKind.Form, "Mo 10:00-12:00", OpenState.Anytime, StatusReason.Hours)]
    [InlineData(ChannelKind.Letter, null, OpenState.Anytime, StatusReason.Hours)]
    [InlineData(ChannelKind.Visit, null, OpenState.Unknown, StatusReason.NoHours)]
    public void Unknown_hours_are_never_closed_and_writing_is_anytime(ChannelKind kind, string? hours, OpenState state, StatusReason reason)
    {
        var status = Hours.Of(hours, kind: kind).StatusAt(Hours.At("2026-11-24T03:10"));

        Assert.Equal(new OpenStatus(state, Reason: reason), status);
    }
}
