using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Web.Verbs;

internal static class ReadData
{
    /// <summary>The data folder that the verb's first word names.</summary>
    public static DataReading From(VerbRun run) => DataFolder.Read(run.Folder(0), SwedishTime.DateOf(run.Get<TimeProvider>().GetUtcNow()));
}
