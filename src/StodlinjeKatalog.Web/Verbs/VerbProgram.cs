using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Web.Verbs;

/// <summary>Runs the verb that a command line names. Exit code 0 = done, 1 = refused, with the reason on the error stream.</summary>
internal static class VerbProgram
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <summary>All that the program can do besides serving the site, in the order of the help.</summary>
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        ImportVerb.Verb,
        ExportVerb.Verb,
        CheckVerb.Verb,
        ExplainVerb.Verb,
        EvaluateVerb.Verb,
        TrainVerb.Verb,
        CreateEditorVerb.Verb,
        BackupVerb.Verb,
        RestoreVerb.Verb,
        CheckLinksVerb.Verb,
    ];

    /// <summary>Null when the command line names no verb: then the site is meant.</summary>
    public static async Task<int?> TryRunAsync(string[] args, TextReader input, TextWriter output, TextWriter error)
    {
        var line = VerbLine.Parse(args, Verbs);
        if (line.Name is null && !line.AsksForHelp)
        {
            return null;
        }

        var verb = Verbs.FirstOrDefault(v => v.Name == line.Name);
        if (line.AsksForHelp)
        {
            await output.WriteLineAsync(verb is null ? HelpOf() : $"{verb.Help}\n\n  {verb.Name} {verb.Arguments}");
            return Done;
        }

        try
        {
            Require(line, verb);
            var builder = WebApplication.CreateBuilder([.. line.Settings]);
            builder.AddSite();

            // What a verb has to say goes to its own streams; the log would mix with it.
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            await using var scope = app.Services.CreateAsyncScope();
            await verb!.RunAsync(new(line, scope.ServiceProvider, input, output));
            return Done;
        }
        catch (Exception refused) when (refused is VerbRefusedException or BackupRefusedException)
        {
            await error.WriteLineAsync(refused.Message);
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is { } trouble)
        {
            await error.WriteLineAsync($"{Explain(trouble)} ({e.Message})");
        }

        return Refused;
    }

    private static void Require(VerbLine line, Verb? verb)
    {
        if (verb is null)
        {
            throw new VerbRefusedException($"Kommandot \"{line.Name}\" finns inte.\n\n{HelpOf()}");
        }

        if (line.Unknown.Count > 0)
        {
            throw new VerbRefusedException($"{string.Join(", ", line.Unknown)} går inte att använda här. Skriv {verb.Name} {verb.Arguments}");
        }

        if (line.Operands.Count != verb.Operands)
        {
            throw new VerbRefusedException($"Fel antal ord efter {verb.Name}. Skriv {verb.Name} {verb.Arguments}");
        }
    }

    private static string HelpOf()
    {
        var width = Verbs.Max(v => v.Name.Length + v.Arguments.Length) + 3;
        return "Stödlinjekatalogen. Utan kommando startar webbplatsen.\n\n"
            + string.Join('\n', Verbs.Select(v => $"  {$"{v.Name} {v.Arguments}".PadRight(width)}{v.Help}"))
            + "\n\nInställningar som för webbplatsen, till exempel --ConnectionStrings:Catalog \"Data Source=App_Data/catalog.db\".";
    }

    private static string Explain(DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.Locked => "Databasen är upptagen. Försök igen om en stund.",
        DatabaseTrouble.Corrupt => "Databasen är skadad. Återställ en säkerhetskopia med restore.",
        DatabaseTrouble.ReadOnly => "Databasen går inte att skriva i. Kontrollera rättigheterna till filen och mappen.",
        DatabaseTrouble.Full => "Disken är full. Gör plats och försök igen.",
        DatabaseTrouble.SchemaIsNewer => "Databasen kommer från en nyare version av programmet. Kör den versionen.",
        _ => "Det gick inte att läsa eller skriva.",
    };
}
