using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// A handful of lines that are open now, chosen so that there is somebody for every age and for the heaviest needs: first a line
/// for children, then one for adults and one for each need where life is in danger, then those that listen to whatever it is, the
/// ones that are here only for a while before those that always are.
/// </summary>
public static class OpenNowChoice
{
    /// <summary>At most <paramref name="most"/> lines, in the order in which they were needed. Lines whose first number is in every page's emergency banner are left out.</summary>
    public static IReadOnlyList<Helpline> Pick(CatalogSnapshot catalog, SwedishMoment moment, int most, IReadOnlyCollection<string> inBanner)
    {
        var firstEntrance = catalog.Entrances.FirstOrDefault()?.Slug;
        var open = catalog.Hours.Lines
            .Select(line => (line.Helpline, State: line.StateAt(moment)))
            .Where(pair => pair.State is OpenState.Always or OpenState.Open && !inBanner.Contains(pair.Helpline.Channels.FirstOrDefault()?.Dial ?? ""))
            .ToArray();
        var chosen = new List<Helpline>();
        Add(open.Where(pair => pair.Helpline.IsForChildrenOnly).OrderByDescending(pair => Heaviness(pair.Helpline)));
        Add(open.Where(pair => pair.Helpline.IsForAdultsOnly).OrderByDescending(pair => Heaviness(pair.Helpline)));
        foreach (var need in catalog.Needs.Where(n => n.DangerToLife && !chosen.Exists(h => h.Needs.Contains(n.Slug))))
        {
            Add(open.Where(pair => pair.Helpline.Needs.Contains(need.Slug))
                .OrderBy(pair => pair.Helpline.Needs.TakeWhile(slug => slug != need.Slug).Count())
                .ThenByDescending(pair => pair.State == OpenState.Always));
        }

        // A line for one occupation is right for few of those who read this page.
        while (chosen.Count < most && Add(open.Where(pair => Breadth(pair.Helpline) > 0 && !IsForAGroup(pair.Helpline))
            .OrderByDescending(pair => pair.State == OpenState.Open)
            .ThenBy(pair => pair.Helpline.Unconfirmed)
            .ThenByDescending(pair => Breadth(pair.Helpline))))
        {
        }

        return [.. chosen.Take(most)];

        bool Add(IEnumerable<(Helpline Helpline, OpenState State)> ranked)
        {
            var best = ranked.Select(pair => pair.Helpline).FirstOrDefault(h => !chosen.Contains(h));
            if (best is not null)
            {
                chosen.Add(best);
            }

            return best is not null;
        }

        int Breadth(Helpline helpline) => helpline.Needs.Count(need => catalog.Need(need)?.Entrances.FirstOrDefault() == firstEntrance);

        bool IsForAGroup(Helpline helpline) =>
            helpline.Audiences.Count > 0 && catalog.Audience(helpline.Audiences[0]) is not ({ AgeMin: not null } or { AgeMax: not null });

        int Heaviness(Helpline helpline) => helpline.Needs.Count(need => catalog.Need(need) is { DangerToLife: true });
    }
}
