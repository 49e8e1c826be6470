using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Tests.Texts;

public class VisibleTextTests
{
    [Theory]
    [InlineData("Lugna\u200b linjen", "Lugna linjen")]
    [InlineData("Lug\u00adna lin\u2060jen\ufeff", "Lugna linjen")]
    [InlineData("A\u030al-Anon", "Ål-Anon")] // decomposed, as macOS writes it
    [InlineData("\u3164Bris\uffa0\U000e0041", "Bris")]
    [InlineData("Lug\u200dna\u200c", "Lugna")] // joiners that join nothing
    [InlineData("می\u200cخواهم", "می\u200cخواهم")] // Persian is written with them
    [InlineData("👩\u200d👧 hjälp", "👩\u200d👧 hjälp")]
    [InlineData("kl. 21–06\u00a0varje", "kl. 21–06\u00a0varje")]
    [InlineData("", "")]
    public void Signs_that_show_nothing_are_taken_away_and_letters_are_composed(string text, string tidy)
    {
        Assert.Equal(tidy, VisibleText.Tidy(text));
        Assert.Equal(tidy, VisibleText.Tidy(tidy));
    }

    [Theory]
    [InlineData("\u200b\u2060 ")]
    [InlineData("\u00ad")]
    [InlineData(null)]
    public void What_shows_nothing_at_all_is_nothing(string? text) => Assert.Null(VisibleText.TidyOrNull(text));

    [Theory]
    [InlineData("a\ud800b")]
    [InlineData("\udfff")]
    [InlineData("a\uffffb")]
    public void Half_a_sign_is_kept_to_be_told_of(string text)
    {
        Assert.Equal(text, VisibleText.Tidy(text));
        Assert.NotNull(VisibleText.FaultIn(text));
    }

    [Fact]
    public void Every_sign_that_turns_the_writing_round_is_refused_by_name()
    {
        foreach (var sign in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        {
            Assert.Contains($"U+{(int)sign:X4}", VisibleText.FaultIn($"Lugna{sign}linjen"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Bris – nationell stödlinje")]
    [InlineData("مرحبا")]
    [InlineData("ሰላም")]
    [InlineData("Ett\ttabbtecken\noch en rad")]
    public void Ordinary_words_have_no_fault(string text) => Assert.Null(VisibleText.FaultIn(text));

    [Fact]
    public void A_short_name_may_be_digits_but_not_nothing()
    {
        Assert.Null(VisibleText.FaultIn("112", mayBeDigits: true));
        Assert.NotNull(VisibleText.FaultIn("112"));
        Assert.NotNull(VisibleText.FaultIn("…", mayBeDigits: true));
    }
}
