using System.Globalization;

namespace StodlinjeKatalog.Web.Security;

/// <summary>How long whoever is braked has to wait, in the answer's head.</summary>
internal static class RetryAfter
{
    public static void TellToWait(this HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
