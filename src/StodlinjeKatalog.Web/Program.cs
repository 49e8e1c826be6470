using StodlinjeKatalog.Web;
using StodlinjeKatalog.Web.Memory;
using StodlinjeKatalog.Web.Verbs;

NativeMemory.KeepSmall();

if (await VerbProgram.TryRunAsync(args, Console.In, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddSite();

    var app = builder.Build();
    app.UseSite();
    app.Run();
    return 0;
}
catch (Exception e) when (StartFault.Of(e) is { } fault)
{
    Console.Error.WriteLine(fault);
    return 1;
}
