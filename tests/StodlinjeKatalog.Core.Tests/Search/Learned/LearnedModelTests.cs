using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Learned;

namespace StodlinjeKatalog.Core.Tests.Search.Learned;

public class LearnedModelTests
{
    private static readonly CatalogSnapshot Small = new(
        new CatalogContent
        {
            Needs =
            [
                new Need { Slug = "sorg", Name = "Sorg", Summary = "För dig som sörjer.", Words = [new NeedWord("sorg")] },
                new Need { Slug = "spel", Name = "Spel", Summary = "För dig som spelar.", Words = [new NeedWord("spelskulder")] },
            ],
        },
        DateTimeOffset.UnixEpoch);

    private static readonly Sentence[] Few =
    [
        Of("min man dog i våras", "sorg"), Of("saknar min mamma som dog", "sorg"), Of("begravningen är på fredag", "sorg"), Of("kan inte sluta gråta efter begravningen", "sorg"),
        Of("spelat bort lönen igen", "spel"), Of("kan inte sluta spela på nätet", "spel"), Of("spelat bort allt på casino", "spel"), Of("min man spelar på casino", "spel"),
        Of("vill dö", "sorg") with { Cry = Cry.SuicideOwn }, Of("vill inte leva mer", "sorg") with { Cry = Cry.SuicideOwn }, Of("jag vill inte leva", "sorg") with { Cry = Cry.SuicideOwn },
    ];

    [Fact]
    public void The_same_sentences_give_the_same_model_to_the_bit_on_every_machine() =>
        Assert.StartsWith("4f2e8bccc79e650eea47e99f81b3b0a8", Teacher.Teach(new CatalogSearch(Small), Few)!.Hash(), StringComparison.Ordinal);

    [Fact]
    public void What_was_learned_is_heard_in_words_that_stood_in_no_sentence()
    {
        var answer = Teacher.Teach(new CatalogSearch(Small), Few)!.Answer(new CatalogSearch(Small).EvidenceOf("spelade på casinot"));
        Assert.True(answer[Teacher.NeedHead][1] > 0.8);
    }

    [Fact]
    public void A_model_comes_back_from_its_file_as_it_was_and_half_a_file_is_none()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "learned.bin");
        var model = Teacher.Teach(new CatalogSearch(Small), Few)!;
        Assert.Null(LearnedFile.Read(path));

        LearnedFile.Write(model, path);
        Assert.Equal(model.Hash(), LearnedFile.Read(path)!.Hash());

        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^9]);
        Assert.Null(LearnedFile.Read(path));
    }

    [Fact]
    public void A_model_is_named_after_all_that_it_is_taught_by()
    {
        var other = new CatalogSnapshot(Small.Content with { Sentences = [new SentenceSet("a", Few)] }, DateTimeOffset.UnixEpoch);
        var changed = new CatalogSnapshot(Small.Content with { Sentences = [new SentenceSet("a", [Few[0] with { Cry = Cry.Any }, .. Few[1..]])] }, DateTimeOffset.UnixEpoch);

        Assert.Distinct([Teacher.NameOf(Small), Teacher.NameOf(other), Teacher.NameOf(changed)]);
        Assert.Equal(Teacher.NameOf(other), Teacher.NameOf(new CatalogSnapshot(other.Content, DateTimeOffset.UnixEpoch.AddDays(9))));
    }

    /// <summary>Whatever was learned, also by somebody who wrote sentences to do harm: a child of twelve is led to nobody who takes no children, and nobody to a line that is closed.</summary>
    [Theory]
    [InlineData("jag är 12 år och ledsen", 12)]
    [InlineData("är 12 år och pappa dricker", 12)]
    [InlineData("jag är 45 år och ensam", 45)]
    public void No_weights_lead_past_the_age_that_was_said(string words, int age)
    {
        var random = new Random(20261201);
        for (var i = 0; i < 20; i++)
        {
            var answer = ShippedSearch.ByRules.TaughtBy(Shuffled(ShippedSearch.Learned, random)).Search(new SearchQuery(words));
            var lines = answer.Hits.Where(h => h.Type == HitType.Helpline).Select(h => ShippedSearch.Catalog.Helpline(h.Slug)!).ToList();

            Assert.All(lines, line => Assert.Equal(HelplineStatus.Published, line.Status));
            Assert.All(lines.Take(3), line => Assert.InRange(age, line.AgeMin ?? 0, line.AgeMax ?? 150));
        }
    }

    private static Sentence Of(string text, string need) => new(text, [need], Whose.Own, Cry.None, null, "sv", []);

    /// <summary>The same features with weights of chance.</summary>
    private static LearnedModel Shuffled(LearnedModel model, Random random)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        var bytes = stream.ToArray();
        random.NextBytes(bytes.AsSpan(bytes.Length - (model.FeatureCount * model.Width)));
        return LearnedModel.Load(new MemoryStream(bytes));
    }
}
