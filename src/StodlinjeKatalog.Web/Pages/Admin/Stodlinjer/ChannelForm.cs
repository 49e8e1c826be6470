using System.ComponentModel.DataAnnotations;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

/// <summary>One way to reach a line as it stands in the form. What is rung is read from the number that is shown, never typed apart.</summary>
public sealed class ChannelForm
{
    public ChannelKind Kind { get; set; }

    [StringLength(500, ErrorMessage = "Adressen eller numret är för långt.")]
    public string? Value { get; set; }

    [StringLength(200, ErrorMessage = "Skriv kortare vad vägen är till för.")]
    public string? Purpose { get; set; }
    public Cost? Cost { get; set; }

    [StringLength(1000, ErrorMessage = "Öppettiderna är för långa.")]
    public string? Hours { get; set; }

    /// <summary>The hours as the page was drawn: tells which of string and grid the editor changed.</summary>
    [StringLength(1000)]
    public string? HoursWas { get; set; }

    /// <summary>Hours that may be read otherwise than meant, which the editor has been told and may save as they are.</summary>
    [StringLength(1000)]
    public string? HoursTold { get; set; }

    public List<string?> Grid { get; set; } = [];
    public HolidayHours HolidayHours { get; set; }

    [StringLength(300, ErrorMessage = "Anmärkningen är för lång.")]
    public string? HoursNote { get; set; }

    [StringLength(20, ErrorMessage = "Språkkoden är för lång.")]
    public string? Language { get; set; }

    private bool IsNumber => Kind is ChannelKind.Phone or ChannelKind.Sms;

    /// <summary>The hours fit a week; otherwise only the string can be edited.</summary>
    public bool FitsGrid => WeekGrid.FromHours(Hours) is not null;

    public static ChannelForm From(ContactChannel channel) => new()
    {
        Kind = channel.Kind,
        Value = channel.Value,
        Purpose = channel.Purpose,
        Cost = channel.Cost,
        Hours = channel.Hours,
        HoursWas = channel.Hours,
        Grid = [.. WeekGrid.FromHours(channel.Hours) ?? []],
        HolidayHours = channel.HolidayHours,
        HoursNote = channel.HoursNote,
        Language = channel.Language,
    };

    public ContactChannel ToChannel()
    {
        var hours = HelplineForm.Trimmed(Hours);
        return new()
        {
            Kind = Kind,
            Value = (IsNumber ? PhoneNumber.Shown(Value) : null) ?? HelplineForm.Trimmed(Value) ?? "",
            Dial = IsNumber && PhoneNumber.TryRead(Value, out var number, out _) ? number.Dial : null,
            Purpose = HelplineForm.Trimmed(Purpose),
            Cost = Cost,
            Hours = hours,
            HolidayHours = hours is null ? HolidayHours.Unstated : HolidayHours,
            HoursNote = HelplineForm.Trimmed(HoursNote),
            Language = HelplineForm.Trimmed(Language),
        };
    }

    /// <summary>Why the number cannot be read, in Swedish; null when it can, or is not there yet.</summary>
    public string? NumberFault => IsNumber && HelplineForm.Trimmed(Value) is { } typed ? PhoneNumber.FaultIn(typed) : null;

    /// <summary>A number in whatever spelling becomes the one that will be shown. True when that is another than was typed.</summary>
    public bool SettleNumber()
    {
        var typed = Value;
        Value = (IsNumber ? PhoneNumber.Shown(typed) : null) ?? typed;
        return Value != typed;
    }

    /// <summary>Brings string and grid in step: whichever was changed leads the other. Returns what is wrong, in Swedish.</summary>
    public (string Field, string Message)? Settle()
    {
        Hours = TypedHours.Settle(HelplineForm.Trimmed(Hours));
        var was = WeekGrid.FromHours(HoursWas);
        var stringChanged = HelplineForm.Trimmed(Hours) != HelplineForm.Trimmed(HoursWas);
        var gridChanged = was is not null && Grid.Count == 7 && !Grid.Select(d => d?.Trim() ?? "").SequenceEqual(was);
        if (gridChanged)
        {
            var (hours, faulty) = WeekGrid.ToHours(Grid, HoursWas);
            if (faulty is { } day)
            {
                return ($"Grid[{day}]", $"{WeekGrid.Labels[day]} går inte att läsa. Skriv till exempel 9–12, 13–16.");
            }

            if (!stringChanged)
            {
                Hours = hours;
            }
            else if (WeekGrid.FromHours(Hours) is not { } told || !told.SequenceEqual(WeekGrid.FromHours(hours) ?? []))
            {
                return ("Hours", "Du har ändrat både veckan och texten, och de säger olika. Ändra bara det ena.");
            }
        }

        HoursWas = Hours;
        Grid = [.. WeekGrid.FromHours(Hours) ?? []];
        return null;
    }

    /// <summary>What an editor must have been told before the hours are saved; each is told once, and saved when it is sent again.</summary>
    /// <param name="stored">The line's hours as they are, which somebody has meant already.</param>
    public IReadOnlyList<string> TellWarnings(IEnumerable<string?> stored)
    {
        var warnings = Hours == HoursTold || stored.Contains(Hours) ? [] : HoursWarnings.Of(Hours);
        HoursTold = Hours;
        return [.. warnings.Select(w => w.Message)];
    }
}
