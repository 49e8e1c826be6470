using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>
/// Whether being of one audience is a reason to be sent to a line that is first and foremost for another: to be grown up, or to stand
/// near somebody, is no reason to be sent to those who are there for transgender people.
/// </summary>
internal sealed class Doors(IReadOnlyList<Audience> audiences)
{
    private readonly bool[] isAnybodys = Marked(audiences, "vuxen", "narstaende", "foralder", "yrkesverksam", "kvinna", "man");
    private readonly bool[] isOfItsOwn = Marked(audiences, "hbtqi", "dov", "finsksprakig", "veteran");

    public bool Opens(int audience, int first) => audience == first || !isAnybodys[audience] || !isOfItsOwn[first];

    private static bool[] Marked(IReadOnlyList<Audience> audiences, params ReadOnlySpan<string> slugs)
    {
        var marked = new bool[audiences.Count];
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = slugs.Contains(audiences[i].Slug);
        }

        return marked;
    }
}
