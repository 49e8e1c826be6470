using System.ComponentModel.DataAnnotations;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

namespace StodlinjeKatalog.Web.Pages.Admin.Helgrond;

/// <summary>What an editor says of each way of a line on each red day.</summary>
public sealed class HolidayForm
{
    public List<Answer> Answers { get; set; } = [];

    [StringLength(500, ErrorMessage = "Källan är för lång.")]
    public string? Source { get; set; }

    public SourceMethod Method { get; set; }

    /// <summary>Every way that is asked about, on every day: as it stands now.</summary>
    public static List<Answer> AnswersOf(Helpline line, IReadOnlyList<SwedishHoliday> days) =>
    [
        .. from channel in Enumerable.Range(0, line.Channels.Count)
           from day in days
           where HolidayRound.AnswerOf(line.Channels[channel], day) != HolidayAnswer.NotAsked
           select Answer.Of(line.Channels[channel], channel, day.Date),
    ];

    /// <summary>What was sent, laid on what is asked: nothing else can be answered.</summary>
    public static List<Answer> Merge(IReadOnlyList<Answer> asked, IReadOnlyList<Answer> sent) =>
        [.. asked.Select(a => sent.FirstOrDefault(s => s.Channel == a.Channel && s.Date == a.Date) is { } s ? a with { Says = s.Says, Times = s.Times } : a)];

    /// <summary>The line with the answers in its hours. <c>Faults</c> is told by place in <see cref="Answers"/>.</summary>
    public (Helpline Line, IReadOnlyList<(int At, string Message)> Faults) ApplyTo(Helpline line, DateOnly today)
    {
        var channels = line.Channels.ToArray();
        var faults = new List<(int, string)>();
        foreach (var ofChannel in Answers.Select((answer, at) => (answer, at)).GroupBy(a => a.answer.Channel))
        {
            var hours = DatedHours.Of(OpeningHoursExpression.Parse(channels[ofChannel.Key].Hours).Value!).Since(today);
            foreach (var (answer, at) in ofChannel)
            {
                if (answer.Says == HolidaySays.NotKnown)
                {
                    hours = hours.Without(answer.Date);
                }
                else if (answer.Open(hours) is { } open)
                {
                    hours = hours.With(answer.Date, open);
                }
                else
                {
                    faults.Add((at, answer.Says == HolidaySays.Usual
                        ? $"{HolidayText.Name(answer.Date)}: de vanliga tiderna är osäkra. Skriv tiderna."
                        : $"{HolidayText.Name(answer.Date)} går inte att läsa. Skriv till exempel 10–14 eller 9–12, 13–16."));
                }
            }

            var text = hours.Compose()?.ToString();
            if (!OpeningHoursExpression.Parse(text).IsValid)
            {
                faults.Add((ofChannel.First().at, "Öppettiderna har för många regler. Ändra dem på linjens sida."));
                continue;
            }

            channels[ofChannel.Key] = channels[ofChannel.Key] with { Hours = text };
        }

        return (line with { Channels = channels }, faults);
    }

    /// <param name="Channel">Place among the line's ways.</param>
    public sealed record Answer(int Channel, DateOnly Date)
    {
        public Answer()
            : this(0, default)
        {
        }

        public HolidaySays Says { get; init; }

        [StringLength(100)]
        public string? Times { get; init; }

        public static Answer Of(ContactChannel channel, int index, DateOnly date)
        {
            var hours = DatedHours.Of(OpeningHoursExpression.Parse(channel.Hours).Value!);
            if (!hours.Dates.TryGetValue(date, out var open))
            {
                return new(index, date);
            }

            return open.IsEmpty ? new(index, date) { Says = HolidaySays.Closed }
                : hours.UsualOn(date) is { } usual && usual.SequenceEqual(open) ? new(index, date) { Says = HolidaySays.Usual }
                : new(index, date) { Says = HolidaySays.Times, Times = WeekGrid.Written(open) };
        }

        public System.Collections.Immutable.ImmutableArray<DaySpan>? Open(DatedHours hours) => Says switch
        {
            HolidaySays.Closed => [],
            HolidaySays.Usual => hours.UsualOn(Date),
            _ => string.IsNullOrWhiteSpace(Times) ? null : TypedHours.ReadDay(Times),
        };
    }
}

public enum HolidaySays
{
    NotKnown,
    Usual,
    Closed,
    Times,
}
