using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Tests.Search.Index;

public sealed class WordFilterTests
{
    private static readonly string[] Known = [.. Enumerable.Range(0, 5_000).Select(i => $"ord{i}linjen")];

    private readonly WordFilter filter = new(Known.Length);

    public WordFilterTests()
    {
        foreach (var word in Known)
        {
            filter.Add(word);
        }
    }

    [Fact]
    public void No_known_word_is_denied() => Assert.All(Known, word => Assert.True(filter.MayHave(word)));

    [Fact]
    public void Most_others_are() => Assert.InRange(Enumerable.Range(0, 5_000).Count(i => filter.MayHave($"annat{i}")), 0, 500);

    [Fact]
    public void One_for_no_words_denies_all() => Assert.False(new WordFilter(0).MayHave("ord"));
}
