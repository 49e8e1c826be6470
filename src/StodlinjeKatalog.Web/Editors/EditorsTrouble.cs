using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Why the editors' side cannot be used: a database, or, when that is null, the keys that protect the sign-in.</summary>
internal sealed record EditorsTrouble(DatabaseTrouble? Database)
{
    /// <summary>Null when the exception speaks of neither.</summary>
    public static EditorsTrouble? Of(Exception exception) =>
        DatabaseTroubles.OfQuery(exception) is { } database ? new(database) : IsOfKeys(exception) ? new((DatabaseTrouble?)null) : null;

    private static bool IsOfKeys(Exception exception) =>
        exception is CryptographicException or XmlException || (exception.InnerException is { } inner && IsOfKeys(inner));
}

internal static partial class EditorsTroubles
{
    /// <summary>
    /// Who is signed in is asked of editors.db before any page is reached, and a sign-in form is sealed with the keys. What fails there
    /// is told as what fails in a page is: 503, with everything that was typed.
    /// </summary>
    public static void UseEditorsTroubles(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EditorsTroubles));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/admin"), admin => admin.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception exception) when (!context.Response.HasStarted && EditorsTrouble.Of(exception) is not null)
            {
                var trouble = EditorsTrouble.Of(exception)!;
                Log.Failed(logger, trouble.Database?.ToString() ?? "keys", exception);
                context.Response.Clear();
                context.Response.Headers.CacheControl = "no-store";
                var answer = await TroubledForm.AnswerAsync(trouble, context.Request);
                await context.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>()
                    .ExecuteAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()), answer);
            }
        }));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Who is signed in could not be told: {Trouble}")]
        public static partial void Failed(ILogger logger, string trouble, Exception cause);
    }
}
