using Microsoft.Extensions.Diagnostics.HealthChecks;
using StodlinjeKatalog.Core.Search;

namespace StodlinjeKatalog.Web.Catalog;

/// <summary>Tells the operator whether search answers with what it learned from the sentences. It answers by its rules when it has learned nothing, so it is never ill.</summary>
internal sealed class SearchHealthCheck(CurrentSearch search) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(search.Learned is { } model
            ? HealthCheckResult.Healthy("Search answers with what it learned.", new Dictionary<string, object> { ["taughtBy"] = model.TaughtBy, ["features"] = model.FeatureCount })
            : HealthCheckResult.Healthy("Search answers by its rules alone.", new Dictionary<string, object> { ["taughtBy"] = "" }));
}
