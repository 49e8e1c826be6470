using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Pages.Stodlinjer;

/// <summary>Spår: a question about what a contact leaves behind. Without a source the answer is null, and the page says "det vet vi inte".</summary>
public sealed record TraceAnswer(string Question, string? Answer)
{
    /// <summary>Those that the line's ways give reason to ask, and whatever else is known; what is known first.</summary>
    public static IReadOnlyList<TraceAnswer> AllOf(Helpline helpline)
    {
        var traces = helpline.Traces;
        var rings = helpline.Channels.Any(c => c.Kind is ChannelKind.Phone);
        var writes = helpline.Channels.Any(c => c.Kind is ChannelKind.Chat or ChannelKind.Form);
        (string Question, string? Answer, bool Asked)[] questions =
        [
            ("Syns det på telefonräkningen?", traces.OnPhoneBill, rings),
            ("Ser den som svarar mitt nummer?", traces.CallerIdVisible, rings),
            ("Är det gratis från mobilen?", traces.FreeFromMobile, rings),
            ("Spelas samtalet in?", traces.Recorded, rings),
            ("Sparas det jag skriver?", traces.ChatLogKept, writes),
            ("Måste jag logga in?", traces.SignInNeeded, writes),
            ("När gäller inte tystnadsplikten?", traces.ConfidentialityBroken, true),
            ("Bra att veta", traces.Note, false),
        ];
        return [.. questions.Where(q => q.Asked || q.Answer is not null).OrderBy(q => q.Answer is null).Select(q => new TraceAnswer(q.Question, q.Answer))];
    }
}
