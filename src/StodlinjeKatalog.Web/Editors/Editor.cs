using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Redaktör: somebody who may change the catalogue. The user name is the e-mail address.</summary>
public sealed class Editor : IdentityUser
{
    // Letter by letter: each of the first looks like the one at the same place in the second.
    private const string Alike =
        "АВЕЅІЈКМНОРСТУХҺӀԌԚԜаеѕіјкмнорстухһӏԁԛԝвΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχγηωı";

    private const string Latin =
        "ABESIJKMHOPCTYXHIGQWaesijkmhopctyxhldqwbABEZHIKMNOPTYXaeikvoptuxynwi";

    public const int NameMaxLength = 80;
    public const int EmailMaxLength = 254;

    /// <summary>What the history shows. Never shown to the public.</summary>
    public string Name { get; private set; } = "";

    /// <summary>No two editors share a name: history and the rule of two persons know editors by it.</summary>
    public string NameKey { get; private set; } = "";

    public EditorRole Role { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; null while the account is open. A closed account keeps its name in the history.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>
    /// The time step of the latest code that was accepted: only a later one is, so that a code seen over a shoulder opens nothing.
    /// Written only by <see cref="EditorSignIn.UseAppCodeAsync"/>.
    /// </summary>
    public long? LastCodeStep { get; private set; }

    public void Rename(string name)
    {
        Name = VisibleText.OneLine(name);
        NameKey = KeyOf(name);
    }

    /// <summary>The same for names that look the same: what cannot be seen is left out, and letters that look Latin are Latin.</summary>
    public static string KeyOf(string name)
    {
        var seen = VisibleText.OneLine(name).Normalize(NormalizationForm.FormKC)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            .Select(c => Alike.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c);
        return string.Concat(seen).ToUpperInvariant();
    }
}

public enum EditorRole
{
    Editor,

    /// <summary>Also manages editors.</summary>
    Administrator,
}
