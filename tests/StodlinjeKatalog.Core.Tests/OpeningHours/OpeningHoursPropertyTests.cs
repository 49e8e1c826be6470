using FsCheck;
using FsCheck.Fluent;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class OpeningHoursPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void The_canonical_form_reads_back_as_the_same_value_and_means_the_same()
    {
        Prop.ForAll(ExpressionGenerator.Expressions, ExpressionGenerator.Instants, (text, instant) =>
        {
            var value = OpeningHoursExpression.Parse(text).Value!;
            var canonical = value.ToString();
            var again = OpeningHoursExpression.Parse(canonical).Value;
            var moment = SwedishMoment.At(instant);

            Assert.Equal(value, again);
            Assert.Equal(value.GetHashCode(), again!.GetHashCode());
            Assert.Equal(canonical, again.ToString());
            Assert.Equal(Hours.Of(text).StatusAt(moment), Hours.Of(canonical).StatusAt(moment));
        }).Check(Runs);
    }

    [Fact]
    public void No_text_makes_the_parser_throw()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Read(text)).Check(Runs);

        // Texts that are nearly right: a character taken away, put in or changed.
        Prop.ForAll(
            ExpressionGenerator.Expressions, ArbMap.Default.ArbFor<char>(), ArbMap.Default.ArbFor<PositiveInt>(), (text, symbol, place) =>
            {
                var at = place.Get % text.Length;
                Read(text.Remove(at, 1));
                Read(text.Insert(at, symbol.ToString()));
                Read(text.Remove(at, 1).Insert(at, symbol.ToString()));
                Read(text[..at]);
            }).Check(Runs);

        static void Read(string? text)
        {
            var parse = OpeningHoursExpression.Parse(text);
            Assert.True(parse.IsValid ? parse.Error is null : parse.Error!.Position <= (text ?? "").Length && parse.Error.Message.Length > 20);
        }
    }

    [Fact]
    public void A_status_holds_until_the_change_it_reports_and_not_at_it()
    {
        Prop.ForAll(
            ExpressionGenerator.Expressions, ExpressionGenerator.Instants, ArbMap.Default.ArbFor<bool>(), (text, instant, stated) =>
            {
                var hours = Hours.Of(text, stated ? HolidayHours.Stated : HolidayHours.Unstated);
                var status = hours.StatusAt(SwedishMoment.At(instant));
                var end = status.ChangesAt ?? instant.AddDays(OpenStatus.HorizonDays);
                for (var at = instant; at < end; at = at.AddMinutes(7))
                {
                    Assert.Equal(status.State, hours.StateAt(SwedishMoment.At(at)));
                }

                if (status.ChangesAt is { } change)
                {
                    Assert.True(change > instant);
                    Assert.Equal(status.State, hours.StateAt(SwedishMoment.At(change.AddMinutes(-1))));
                    Assert.Equal(status.ChangesTo, hours.StateAt(SwedishMoment.At(change)));
                    Assert.NotEqual(status.State, status.ChangesTo);
                    Assert.Equal(SwedishTime.Zone.GetUtcOffset(change), change.Offset);
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void It_opens_when_it_says_and_not_before()
    {
        Prop.ForAll(ExpressionGenerator.Expressions, ExpressionGenerator.Instants, (text, instant) =>
        {
            var hours = Hours.Of(text);
            var opens = hours.OpensFrom(SwedishMoment.At(instant));
            for (var at = instant; at < (opens ?? instant.AddDays(OpenStatus.HorizonDays)); at = at.AddMinutes(11))
            {
                Assert.False(hours.StateAt(SwedishMoment.At(at)) is OpenState.Open or OpenState.Always);
            }

            if (opens is { } opening)
            {
                Assert.True(hours.StateAt(SwedishMoment.At(opening)) is OpenState.Open or OpenState.Always);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Open_minutes_of_the_days_are_those_of_the_week_grid()
    {
        Prop.ForAll(ExpressionGenerator.Expressions, Gen.Choose(0, 150).ToArbitrary(), (text, week) =>
        {
            var monday = new DateOnly(2026, 1, 5).AddDays(7 * week);
            var line = new Helpline
            {
                Slug = "linjen", Name = "Linjen", Provider = "Huvudman", Status = HelplineStatus.Published, Summary = "En linje.",
                Channels = [new ContactChannel { Kind = ChannelKind.Phone, Value = "020-00 00 00", Hours = text, HolidayHours = HolidayHours.Stated }],
            };
            var grid = new StatusBoard([line]).CoverageOf(monday).All();
            for (var day = 0; day < 7; day++)
            {
                // The grid is of the week without its red days; a week that has none must agree minute by minute with the clock.
                if (Enumerable.Range(-2, 11).Any(d => SwedishHolidays.On(monday.AddDays(d)) is { IsRed: true }) || HasClockChange(monday.AddDays(day)))
                {
                    return;
                }

                var hours = Hours.Of(text);
                var midnight = SwedishTime.At(monday.AddDays(day).ToDateTime(TimeOnly.MinValue));
                var minutes = Enumerable.Range(0, 1440).Count(m => hours.StateAt(SwedishMoment.At(midnight.AddMinutes(m))) is OpenState.Open or OpenState.Always);
                Assert.Equal(minutes, grid.Hours.Skip(day * 24).Take(24).Sum(h => h.PhoneMinutes));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void The_told_spans_of_a_plain_week_add_up_to_the_week_grid()
    {
        Prop.ForAll(ExpressionGenerator.PlainExpressions, text =>
        {
            var monday = new DateOnly(2026, 2, 2);
            var channel = Hours.Of(text);
            var week = WeekHours.Of(channel, monday)!;
            var told = week.Days.SelectMany((spans, day) => spans.Select(span => ((day * 1440) + span.From, (day * 1440) + span.To)));
            var open = new bool[7 * 1440];
            foreach (var (from, to) in told)
            {
                for (var minute = from; minute < to; minute++)
                {
                    Assert.False(open[minute % open.Length], $"{text}: {minute} is told twice");
                    open[minute % open.Length] = true;
                }
            }

            for (var minute = 0; minute < open.Length; minute++)
            {
                var instant = SwedishTime.At(monday.ToDateTime(TimeOnly.MinValue)).AddMinutes(minute);
                Assert.Equal(channel.StateAt(SwedishMoment.At(instant)) is OpenState.Open or OpenState.Always, open[minute]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static bool HasClockChange(DateOnly date) =>
        SwedishTime.Zone.GetUtcOffset(date.ToDateTime(TimeOnly.MinValue)) != SwedishTime.Zone.GetUtcOffset(date.AddDays(1).ToDateTime(TimeOnly.MinValue));
}
