using System.IO.Compression;
using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Tests.Search.Language;

public class SwedishStemmerTests
{
    [Fact]
    public void Every_word_of_Snowballs_own_vocabulary_gets_Snowballs_stem()
    {
        var words = ReadLines("snowball-sv-voc.txt.gz");
        var stems = ReadLines("snowball-sv-output.txt.gz");

        Assert.Equal(30_738, words.Length);
        Assert.Equal(words.Length, stems.Length);
        Assert.Equal(stems, words.Select(SwedishStemmer.Stem));
    }

    [Theory]
    [InlineData("missbruket", "missbruk")]
    [InlineData("missbruk", "missbruk")]
    [InlineData("paket", "paket")]
    [InlineData("arbetslöst", "arbetslös")]
    [InlineData("dö", "dö")]
    [InlineData("", "")]
    public void Forms_of_a_word_meet_in_its_stem(string word, string stem) => Assert.Equal(stem, SwedishStemmer.Stem(word));

    private static string[] ReadLines(string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Search", "Language", file)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }
}
