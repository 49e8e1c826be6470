namespace StodlinjeKatalog.Web.Editors;

public static class EditorPolicies
{
    /// <summary>Signed in. Everything under /admin asks for it, by folder.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>Signed in with two factors or a passkey: may publish.</summary>
    public const string Publisher = nameof(Publisher);

    /// <summary>An administrator, with two factors or a passkey.</summary>
    public const string Administrator = nameof(Administrator);
}
