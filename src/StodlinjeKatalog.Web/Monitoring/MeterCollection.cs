using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>Listens to the site's own meter, to the runtime's, and to the few of the framework's that tell an operator something.</summary>
internal sealed class MeterCollection : IDisposable
{
    private const string Runtime = "System.Runtime";

    // The framework's request durations are left out: they cost each ready page more than the page itself does.
    private static readonly string[] OfTheFramework =
        ["kestrel.active_connections", "kestrel.queued_connections", "kestrel.rejected_connections", "aspnetcore.rate_limiting.requests"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, Family> families = new();
    private readonly IMeterFactory owner;

    public MeterCollection(IMeterFactory owner)
    {
        this.owner = owner;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (IsWanted(instrument))
            {
                var family = families.GetOrAdd(instrument, new Family(instrument, instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal)));
                listening.EnableMeasurementEvents(instrument, family);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.Start();
    }

    /// <summary>All figures as they are now, in the order of their names.</summary>
    public IReadOnlyList<Family> Collect()
    {
        listener.RecordObservableInstruments();
        return [.. families.Values.OrderBy(f => f.Instrument.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Two sites in one process (tests) have meters of the same name; the factory tells them apart.</summary>
    private bool IsWanted(Instrument instrument) =>
        instrument.Meter.Name == Runtime
        || (instrument.Meter.Scope == owner && (instrument.Meter.Name == SiteMeter.Name || OfTheFramework.Contains(instrument.Name)));
}
