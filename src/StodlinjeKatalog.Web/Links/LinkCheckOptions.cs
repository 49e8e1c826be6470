using System.ComponentModel.DataAnnotations;
using StodlinjeKatalog.Core.Links;

namespace StodlinjeKatalog.Web.Links;

/// <summary>The section "LinkCheck" of the settings: visits to the lines' web pages that the site makes by itself.</summary>
public sealed class LinkCheckOptions
{
    public const string Section = "LinkCheck";

    /// <summary>Hours between two rounds. Off when left out.</summary>
    [Range(1, 24 * 366)]
    public double? EveryHours { get; set; }

    /// <summary>Hosts visited at a time. Each of them is asked one thing at a time.</summary>
    [Range(1, 32)]
    public int Concurrency { get; set; } = 2;

    [Range(0, 600)]
    public double PauseSeconds { get; set; } = 5;

    [Range(0.1, 120)]
    public double ConnectTimeoutSeconds { get; set; } = 10;

    [Range(0.1, 600)]
    public double TimeoutSeconds { get; set; } = 30;

    [Range(1, 16 * 1024)]
    public int MaxKilobytes { get; set; } = 2048;

    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Says who asks. An operator adds where they can be reached: "… (+https://stodlinjekatalogen.se/om)".</summary>
    [Required]
    public string UserAgent { get; set; } = new VisitLimits().UserAgent;

    internal static bool IsUserAgent(string text)
    {
        using var request = new HttpRequestMessage();
        return request.Headers.UserAgent.TryParseAdd(text);
    }

    internal VisitLimits Limits => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(ConnectTimeoutSeconds),
        Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
        Pause = TimeSpan.FromSeconds(PauseSeconds),
        MaxBytes = MaxKilobytes * 1024,
        MaxRedirects = MaxRedirects,
        UserAgent = UserAgent,
    };
}
