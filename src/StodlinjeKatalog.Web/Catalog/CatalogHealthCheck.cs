using Microsoft.Extensions.Diagnostics.HealthChecks;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Web.Catalog;

/// <summary>
/// Tells the operator when the public reads a copy, or editors cannot save. The pages are there all the same, so a load balancer
/// asks /health/live.
/// </summary>
internal sealed class CatalogHealthCheck(CatalogLoader loader, CurrentCatalog current) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var health = loader.Health;
        var data = new Dictionary<string, object>
        {
            ["source"] = health.Source.ToString(),
            ["since"] = health.Since,
            ["helplines"] = current.Snapshot.Helplines.Count,
        };
        if (health.Trouble is { } trouble)
        {
            data["trouble"] = trouble.ToString();
        }

        return Task.FromResult(new HealthCheckResult(
            health.IsSound ? HealthStatus.Healthy : context.Registration.FailureStatus,
            $"The public reads {health.Source}; the database is {health.Trouble?.ToString() ?? "sound"}.",
            data: data));
    }

    /// <summary>The answer of /health/ready: status 503 when something ails, and in the body what it is.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new { status = entry.Value.Status.ToString(), description = entry.Value.Description, data = entry.Value.Data }),
    });
}
