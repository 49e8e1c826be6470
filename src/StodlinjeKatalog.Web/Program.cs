using StodlinjeKatalog.Web;
using StodlinjeKatalog.Web.Verbs;

Verb[] verbs =
[
    ImportVerb.Verb,
    ExportVerb.Verb,
    CheckVerb.Verb,
    ExplainVerb.Verb,
    EvaluateVerb.Verb,
    CreateEditorVerb.Verb,
];
if (await VerbProgram.TryRunAsync(args, verbs, Console.In, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddSite();

var app = builder.Build();
app.UseSite();
app.Run();
return 0;
