using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Public;

/// <summary>The outermost net: when even the error page fails, the numbers still reach the person. Written without Razor.</summary>
public static partial class LastResort
{
    public static readonly string Page = PageOf("Något gick fel hos oss", "Felet är vårt, inte ditt. Numren här ovanför fungerar ändå.");

    private static readonly byte[] PageBytes = Encoding.UTF8.GetBytes(Page);

    private static readonly byte[] NotUnderstoodBytes =
        Encoding.UTF8.GetBytes(PageOf("Vi förstod inte adressen", "Den kan vara felskriven. Numren här ovanför fungerar ändå."));

    public static void UseLastResort(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LastResort));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The visitor has left: there is nobody to answer.
            }
            catch (Exception exception) when (!context.Response.HasStarted)
            {
                Log.Unhandled(logger, exception.GetType().Name, exception);
                await WriteAsync(context, StatusCodes.Status500InternalServerError);
            }
        });
    }

    /// <summary>Writes the page with no help from anything that could have failed.</summary>
    public static async Task WriteAsync(HttpContext context, int status)
    {
        context.Response.Clear();
        SecurityHeaders.Apply(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = PageBytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(PageBytes);
        }
    }

    /// <summary>For a request that could not be read: the whole message as it goes on the wire, for a connection that is closed after it.</summary>
    public static byte[] NotUnderstood(int status, bool withBody)
    {
        var headers = new DefaultHttpContext();
        SecurityHeaders.Apply(headers);
        var head = new StringBuilder($"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}\r\n");
        foreach (var (name, value) in headers.Response.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: {NotUnderstoodBytes.Length}\r\n");
        head.Append("Connection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. withBody ? NotUnderstoodBytes : []];
    }

    private static string PageOf(string heading, string text) =>
        $"""
        <!DOCTYPE html>
        <html lang="sv">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{heading}</title></head>
        <body>
        {EmergencyBanner.Html}
        <main>
        <h1>{heading}</h1>
        <p>{text}</p>
        <ul>
        <li><a href="tel:112">Ring 112</a> om ditt eller någon annans liv är i fara.</li>
        <li><a href="tel:90101">Ring 901 01</a>, Självmordslinjen, om du tänker på att ta ditt liv eller är orolig för någon.</li>
        <li><a href="tel:116111">Ring 116 111</a>, Bris, om du är under 18 år. De svarar dygnet runt.</li>
        <li><a href="tel:90390">Ring 90 390</a>, Hjälplinjen, om du är vuxen och mår dåligt. De svarar dygnet runt.</li>
        </ul>
        <p><a href="/">Försök med startsidan igen</a></p>
        </main>
        </body>
        </html>
        """;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Unhandled {ExceptionType}: the last-resort page was sent")]
        public static partial void Unhandled(ILogger logger, string exceptionType, Exception exception);
    }
}
