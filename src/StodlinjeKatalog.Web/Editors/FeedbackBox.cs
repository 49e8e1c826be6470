using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Takes in what visitors write, and braces itself without asking who they are.</summary>
public sealed partial class FeedbackBox(EditorsDbContext database, FeedbackLimit limit, TimeProvider clock)
{
    public async Task<FeedbackOutcome> PutAsync(string? helpline, FeedbackKind kind, string text, HttpContext context)
    {
        if (HasPersonalNumber(text))
        {
            return FeedbackOutcome.PersonalNumber;
        }

        if (!limit.Allows(context, kind))
        {
            return FeedbackOutcome.TooMany;
        }

        database.Feedback.Add(new() { At = clock.GetUtcNow().UtcDateTime, Helpline = helpline, Kind = kind, Text = text });
        try
        {
            await database.SaveChangesAsync();
        }
        catch (Exception e) when (DatabaseTroubles.OfQuery(e) is not null)
        {
            return FeedbackOutcome.Unreachable;
        }

        return FeedbackOutcome.Taken;
    }

    public Task<List<Feedback>> OpenAsync() => database.Feedback.AsNoTracking().Where(f => f.State != FeedbackState.Settled).ToListAsync();

    /// <summary>Digits that may be a personal identity number: date of birth and four digits, with or without century and hyphen.</summary>
    public static bool HasPersonalNumber(string text) => PersonalNumber().Matches(text).Any(m =>
        int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12
        && int.Parse(m.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is (>= 1 and <= 31) or (>= 61 and <= 91));

    [GeneratedRegex(@"(?<!\d)(?:18|19|20)?\d{2}[ -]?(\d{2})[ -]?(\d{2})[ +-]?\d{4}(?!\d)")]
    private static partial Regex PersonalNumber();
}

public enum FeedbackOutcome
{
    Taken,
    PersonalNumber,
    TooMany,

    /// <summary>The database cannot be written to now.</summary>
    Unreachable,
}
