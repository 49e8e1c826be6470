using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>The mapping spar of a line.</summary>
internal static class TracesFields
{
    private static readonly string[] Keys =
        ["telefonrakning", "nummer_visas", "chattlogg", "inloggning", "inspelning", "tystnadsplikt", "fran_mobil", "anmarkning"];

    public static Traces Read(YamlFields line) =>
        line.Mapping("spar", Keys) is not { } fields
            ? Traces.Unknown
            : new()
            {
                OnPhoneBill = fields.Text("telefonrakning"),
                CallerIdVisible = fields.Text("nummer_visas"),
                ChatLogKept = fields.Text("chattlogg"),
                SignInNeeded = fields.Text("inloggning"),
                Recorded = fields.Text("inspelning"),
                ConfidentialityBroken = fields.Text("tystnadsplikt"),
                FreeFromMobile = fields.Text("fran_mobil"),
                Note = fields.Text("anmarkning"),
            };

    public static void Write(YamlEmitter yaml, Traces traces) =>
        yaml.Mapping("spar", traces != Traces.Unknown, () => yaml
            .Text("telefonrakning", traces.OnPhoneBill)
            .Text("nummer_visas", traces.CallerIdVisible)
            .Text("chattlogg", traces.ChatLogKept)
            .Text("inloggning", traces.SignInNeeded)
            .Text("inspelning", traces.Recorded)
            .Text("tystnadsplikt", traces.ConfidentialityBroken)
            .Text("fran_mobil", traces.FreeFromMobile)
            .Text("anmarkning", traces.Note));
}
