using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

/// <summary>Why a line is suggested, in words: "Samma behov: ensamhet. Öppet nu, till 22."</summary>
public static class NextInLineText
{
    public static string Reason(Suggestion suggestion, CurrentStatuses now)
    {
        var need = suggestion.SharedNeeds.Select(now.Snapshot.Need).OfType<Need>().FirstOrDefault();
        var why = need is null ? "Lyssnar på det mesta." : $"Samma behov: {Words.LowerFirst(need.Name)}.";
        return suggestion switch
        {
            { OpensAt: { } opens } => $"{why} Öppnar {StatusText.When(opens, now.Moment)}.",
            _ => $"{why} {now.Words(suggestion.Status).Text}.",
        };
    }
}
