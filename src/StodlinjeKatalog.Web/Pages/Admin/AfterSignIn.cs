namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>Where a sign-in leads: to the editors' page that was asked for, never anywhere else.</summary>
public static class AfterSignIn
{
    private const string Start = "/admin";

    public static string Target(string? asked)
    {
        // Only a path under /admin: "//evil", "/\evil" and "/admin.evil" do not begin like one.
        var isOurs = asked is not null
            && (asked == Start || asked.StartsWith(Start + "/", StringComparison.Ordinal) || asked.StartsWith(Start + "?", StringComparison.Ordinal))
            && !asked.StartsWith("/admin/logga-", StringComparison.OrdinalIgnoreCase)
            && !asked.Any(c => char.IsControl(c) || c == '\\');
        return isOurs ? asked! : Start;
    }
}
