using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>168 hours as a table: a row for each hour of the day, a column for each weekday.</summary>
public sealed record CoverageTableView(string Caption, CoverageGrid Grid, Func<CoverageHour, int> Count)
{
    /// <summary>Monday first.</summary>
    public static readonly DayOfWeek[] Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public int At(DayOfWeek day, int hour) => Count(Grid.At(day, hour));

    /// <summary>The most lines in any hour; 0 when nobody is ever there.</summary>
    public int Most { get; } = Grid.Hours.Max(Count);

    /// <summary>How dark a cell is: 0 is nobody, 4 as many as it gets.</summary>
    public int Shade(int lines) => lines == 0 ? 0 : Math.Max(1, (int)Math.Ceiling(4d * lines / Math.Max(Most, 4)));
}
