namespace StodlinjeKatalog.Benchmarks.Search;

/// <summary>Texts that nobody in need writes: made to be slow.</summary>
public static class HostileQueries
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["long"] = string.Concat(Enumerable.Repeat("självmordsbenägenhetsproblematik ", 250)),
        ["one word"] = string.Concat(Enumerable.Repeat("missbruksanhörigstödlinje", 320)),
        ["thousand words"] = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"ord{i}")),
        ["thousand slips"] = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"sjalvmrdstnkr{(char)('a' + (i % 26))}")),
        ["the same words"] = string.Join(' ', Enumerable.Repeat("jag vill inte min man slår mig", 200)),
        ["marks"] = string.Concat(Enumerable.Repeat("a\u0301\u0327\u202e", 2000)),
        ["right to left"] = string.Concat(Enumerable.Repeat("\u202eزوجي يضربني\u202c ", 400)),
    };
}
