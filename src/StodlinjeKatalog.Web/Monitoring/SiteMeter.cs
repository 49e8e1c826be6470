using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>
/// What the site measures of itself: times and numbers by route pattern. No address, no agent, nothing that was typed. As long as
/// nobody listens it costs nothing.
/// </summary>
public sealed class SiteMeter : IDisposable
{
    public const string Name = "StodlinjeKatalog";

    private const string OtherMethod = "OTHER";

    // One text for each status: every answer passes here.
    private static readonly string[] Statuses = [.. Enumerable.Range(0, 600).Select(s => s.ToString(CultureInfo.InvariantCulture))];

    private readonly Meter meter;
    private readonly Histogram<double> requests;
    private readonly Histogram<double> searches;
    private readonly Counter<long> readyPages;
    private readonly Counter<long> jobRuns;
    private readonly ConcurrentDictionary<string, long> lastDone = new(StringComparer.Ordinal);
    private readonly TimeProvider time;

    public SiteMeter(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        meter = meters.Create(Name);
        requests = meter.CreateHistogram<double>("stodlinjekatalogen.request.duration", "s", "Answered requests by method, route pattern and status.");
        searches = meter.CreateHistogram<double>("stodlinjekatalogen.search.duration", "s", "Searches, the page around them not counted.");
        readyPages = meter.CreateCounter<long>("stodlinjekatalogen.ready_pages.requests", null, "Requests for pages that may be kept: hit was ready, made was not.");
        jobRuns = meter.CreateCounter<long>("stodlinjekatalogen.job.runs", null, "Runs of the site's own jobs, by outcome: done or failed.");
        meter.CreateObservableGauge("stodlinjekatalogen.job.last_done", LastDone, "s", "When a job last succeeded, in Unix time.");
    }

    /// <summary>The meter itself, for those who have something to be asked about.</summary>
    public Meter Meter => meter;

    /// <summary>To be handed to <see cref="Answered"/>; 0 when nobody listens.</summary>
    public long Start() => requests.Enabled ? Stopwatch.GetTimestamp() : 0;

    public void Answered(long started, string method, string route, int status)
    {
        if (started != 0)
        {
            requests.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("method", Known(method)),
                new KeyValuePair<string, object?>("route", route),
                new KeyValuePair<string, object?>("status", (uint)status < Statuses.Length ? Statuses[status] : Statuses[0]));
        }
    }

    public void ReadyPage(bool hit) => readyPages.Add(1, new KeyValuePair<string, object?>("outcome", hit ? "hit" : "made"));

    public SearchAnswer Search(CatalogSearch search, SearchQuery query)
    {
        if (!searches.Enabled)
        {
            return search.Search(query);
        }

        var started = Stopwatch.GetTimestamp();
        var answer = search.Search(query);
        searches.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return answer;
    }

    /// <param name="job">A short name of the job: "catalog", "backup", "links", "statistics".</param>
    public void JobRan(string job, bool done)
    {
        jobRuns.Add(1, new("job", job), new("outcome", done ? "done" : "failed"));
        if (done)
        {
            lastDone[job] = time.GetUtcNow().ToUnixTimeSeconds();
        }
    }

    public void Dispose() => meter.Dispose();

    // A client may call its method what it likes; each name would be a row of its own.
    private static string Known(string method) =>
        HttpMethods.IsGet(method) ? HttpMethods.Get : HttpMethods.IsPost(method) ? HttpMethods.Post : HttpMethods.IsHead(method) ? HttpMethods.Head : OtherMethod;

    private IEnumerable<Measurement<long>> LastDone() => lastDone.Select(j => new Measurement<long>(j.Value, new KeyValuePair<string, object?>("job", j.Key)));
}
