using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>What an editor sees when the database cannot be used: why, and everything that was typed, ready to be sent again.</summary>
/// <param name="Trouble">Null when it is not a database but the keys of the sign-in that cannot be used.</param>
/// <param name="Address">Where the form was sent; null when nothing was sent.</param>
/// <param name="Fields">What it held, passwords left out.</param>
public sealed record TroubledForm(DatabaseTrouble? Trouble, string? Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    internal static async Task<ViewResult> AnswerAsync(EditorsTrouble trouble, HttpRequest request) => new()
    {
        ViewName = "/Pages/Admin/_Troubled.cshtml",
        StatusCode = StatusCodes.Status503ServiceUnavailable,
        ViewData = new ViewDataDictionary<TroubledForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = await OfAsync(trouble.Database, request),
        },
    };

    public static async Task<TroubledForm> OfAsync(DatabaseTrouble? trouble, HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return new(trouble, null, []);
        }

        var form = await request.ReadFormAsync();
        return new(
            trouble,
            request.Path + request.QueryString,
            [
                .. form.Where(f => !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
                    .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))),
            ]);
    }
}

/// <summary>Answers for the editors' pages when a database, or what protects the sign-in, fails under them.</summary>
internal sealed partial class TroubledFormFilter(ILogger<TroubledFormFilter> logger) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (EditorsTrouble.Of(context.Exception) is not { } trouble)
        {
            return;
        }

        Log.Failed(logger, trouble.Database?.ToString() ?? "keys", context.Exception);
        context.Result = await TroubledForm.AnswerAsync(trouble, context.HttpContext.Request);
        context.ExceptionHandled = true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An editor's page could not be made: {Trouble}")]
        public static partial void Failed(ILogger logger, string trouble, Exception cause);
    }
}
