using System.Diagnostics.Metrics;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>What the public reads, how old it is, and what is kept ready: told when somebody asks.</summary>
internal static class CatalogFigures
{
    public static void Add(SiteMeter site, CurrentCatalog current, CatalogLoader loader, ReadyPageStore store, TimeProvider time)
    {
        var meter = site.Meter;
        meter.CreateObservableGauge("stodlinjekatalogen.snapshot.revision", () => loader.Revision, null, "The newest revision in what the public reads; 0 when it was not read from the database.");
        meter.CreateObservableGauge("stodlinjekatalogen.snapshot.edition", () => store.Edition, null, "How many times the snapshot has been exchanged since the start.");
        meter.CreateObservableGauge("stodlinjekatalogen.snapshot.age", () => (time.GetUtcNow() - current.Snapshot.BuiltAt).TotalSeconds, "s", "Since the snapshot was built.");
        meter.CreateObservableGauge("stodlinjekatalogen.snapshot.helplines", () => current.Snapshot.Helplines.Count, null, "Published lines.");
        meter.CreateObservableGauge("stodlinjekatalogen.catalog.source", () => OneOf("source", loader.Health.Source), null, "1 at the place that the public reads from.");
        meter.CreateObservableGauge("stodlinjekatalogen.catalog.sound", () => loader.Health.IsSound ? 1 : 0, null, "1 when the public reads the newest and editors can save.");
        meter.CreateObservableGauge("stodlinjekatalogen.database.trouble", () => Troubles(loader.Health.Trouble), null, "1 at what ails the catalogue's database.");
        meter.CreateObservableGauge("stodlinjekatalogen.ready_pages.kept", () => store.Kept.Count, null, "Pages kept ready.");
        meter.CreateObservableGauge("stodlinjekatalogen.ready_pages.size", () => store.Kept.Bytes, "By", "Their weight; ReadyPages:Megabytes is its bound.");
    }

    private static IEnumerable<Measurement<int>> OneOf<T>(string label, T current)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Measurement<int>(value.Equals(current) ? 1 : 0, new KeyValuePair<string, object?>(label, value.ToString())));

    private static IEnumerable<Measurement<int>> Troubles(DatabaseTrouble? current) =>
        Enum.GetValues<DatabaseTrouble>().Select(t => new Measurement<int>(t == current ? 1 : 0, new KeyValuePair<string, object?>("trouble", t.ToString())));
}
