using StodlinjeKatalog.Core.Texts;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Verbs;

internal static class CreateEditorVerb
{
    public static readonly Verb Verb = new(
        "create-editor",
        "--email <adress> --role Editor|Administrator --password-stdin [--name <namn>]",
        "Skapar ett konto för en redaktör. Lösenordet läses från standard in.",
        RunAsync)
    {
        Operands = 0,
        Flags = ["--password-stdin"],
        Options = ["--email", "--role", "--name"],
    };

    private static async Task RunAsync(VerbRun run)
    {
        if (run.Option("--email") is not { Length: > 0 } email || !Core.Helplines.FieldRules.IsEmailAddress(email))
        {
            throw new VerbRefusedException("Skriv --email och en e-postadress, till exempel --email kim@exempel.se.");
        }

        if (!Enum.TryParse<EditorRole>(run.Option("--role"), ignoreCase: false, out var role) || !Enum.IsDefined(role) || int.TryParse(run.Option("--role"), out _))
        {
            throw new VerbRefusedException("Skriv --role Editor eller --role Administrator.");
        }

        var name = run.Option("--name") ?? email.Split('@')[0];
        if (VisibleText.FaultIn(VisibleText.Tidy(name), mayBeDigits: true) is { } fault)
        {
            throw new VerbRefusedException($"--name {fault}");
        }

        if (!run.Has("--password-stdin"))
        {
            throw new VerbRefusedException("Skriv --password-stdin och ge lösenordet på standard in. Det får inte stå bland orden: där ser andra det.");
        }

        var password = await run.Input.ReadLineAsync() ?? "";
        await run.OpenEditorsAsync();
        var (editor, refusals) = await run.Get<EditorAccounts>().CreateAsync(email, name, role, password);
        if (editor is null)
        {
            throw new VerbRefusedException(string.Join('\n', refusals));
        }

        await run.Output.WriteLineAsync($"Kontot {email} finns nu ({role}). Logga in på /admin/logga-in och lägg till en passkey eller kodapp.");
    }
}
