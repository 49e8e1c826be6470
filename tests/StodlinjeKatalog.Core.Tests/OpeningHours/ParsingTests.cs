using StodlinjeKatalog.Core.OpeningHours;

namespace StodlinjeKatalog.Core.Tests.OpeningHours;

public class ParsingTests
{
    [Theory]
    [InlineData("24/7", "24/7")]
    [InlineData(" 24/7 ", "24/7")]
    [InlineData("Mo-Fr 08:00-17:00", "Mo-Fr 08:00-17:00")]
    [InlineData("mo-fr 8:00-17:00", "Mo-Fr 08:00-17:00")]
    [InlineData("Mo,Tu,We 10:00-12:00,13:00-16:00", "Mo-We 10:00-12:00,13:00-16:00")]
    [InlineData("Sa,Su 10:00-16:00", "Sa,Su 10:00-16:00")]
    [InlineData("Su,Sa 10:00-16:00", "Sa,Su 10:00-16:00")]
    [InlineData("Mo-Th,Su 19:00-21:00", "Su-Th 19:00-21:00")]
    [InlineData("Su-Fr 12:00-14:00", "Su-Fr 12:00-14:00")]
    [InlineData("Mo-Su 21:00-06:00", "Mo-Su 21:00-06:00")]
    [InlineData("22:00-26:00", "22:00-02:00")]
    [InlineData("22:00-47:00", "22:00-47:00")]
    [InlineData("10:00-10:00", "10:00-10:00")]
    [InlineData("00:00-00:00", "00:00-24:00")]
    [InlineData("Mo 10:00-12:00;Tu off", "Mo 10:00-12:00; Tu off")]
    [InlineData("Mo 10:00-12:00,Tu 13:00-15:00", "Mo 10:00-12:00, Tu 13:00-15:00")]
    [InlineData("Mo 10:00-12:00||unknown \"ring\"", "Mo 10:00-12:00 || unknown \"ring\"")]
    [InlineData("\"efter överenskommelse\"", "unknown \"efter överenskommelse\"")]
    [InlineData("Mo closed", "Mo off")]
    [InlineData("Mo 10:00-12:00 open", "Mo 10:00-12:00")]
    [InlineData("Mo 10:00-12:00 open \"bara bokade\"", "Mo 10:00-12:00 open \"bara bokade\"")]
    [InlineData("open", "open")]
    [InlineData("Mo open, Tu 10:00-12:00", "Mo open, Tu 10:00-12:00")] // without the word: Monday and Tuesday 10–12
    [InlineData("Mo 10:00-12:00 open, 13:00-14:00", "Mo 10:00-12:00 open, 13:00-14:00")] // without: both on Mondays
    [InlineData("Jun-Aug Mo 10:00-12:00", "Jun-Aug Mo 10:00-12:00")]
    [InlineData("Jan,Mar off", "Jan,Mar off")]
    [InlineData("Dec 24 off", "Dec 24 off")]
    [InlineData("Dec 24,25,31 off", "Dec 24,Dec 25,Dec 31 off")]
    [InlineData("Dec 24-26 off", "Dec 24-26 off")]
    [InlineData("Dec 24-Jan 01 off", "Dec 24-Jan 1 off")]
    [InlineData("2026 Jun 22-Aug 10 10:00-12:00", "2026 Jun 22-2026 Aug 10 10:00-12:00")]
    [InlineData("2026 Dec 24-Jan 6 off", "2026 Dec 24-2027 Jan 6 off")]
    [InlineData("2026 Dec 24-2027 Jan 6 off", "2026 Dec 24-2027 Jan 6 off")]
    [InlineData("2026 Jun 6 off", "2026 Jun 6 off")]
    [InlineData("2026 Jun 6-7 off", "2026 Jun 6-7 off")]
    [InlineData("2026-2027 Jun Mo 10:00-12:00", "2026-2027 Jun Mo 10:00-12:00")]
    [InlineData("2026 Mo 10:00-12:00", "2026 Mo 10:00-12:00")]
    [InlineData("Dec 10:00-12:00", "Dec 10:00-12:00")]
    [InlineData("Mo[1] 10:00-12:00", "Mo[1] 10:00-12:00")]
    [InlineData("Fr[-1],Mo[1-3] 10:00-12:00", "Mo[1,2,3],Fr[-1] 10:00-12:00")]
    [InlineData("week 1-53/2 Mo 10:00-12:00", "week 1-53/2 Mo 10:00-12:00")]
    [InlineData("week 02-52/2,53 off", "week 2-52/2,53 off")]
    [InlineData("PH off", "PH off")]
    [InlineData("PH -1 day 10:00-12:00", "PH -1 day 10:00-12:00")]
    [InlineData("PH +1 days off", "PH +1 day off")]
    [InlineData("PH,Su 10:00-12:00", "Su,PH 10:00-12:00")]
    [InlineData("PH Mo-Fr 10:00-12:00", "PH Mo-Fr 10:00-12:00")]
    [InlineData("Mo-Fr 10:00-12:00, PH off", "Mo-Fr 10:00-12:00, PH off")]
    public void A_text_has_one_canonical_form(string text, string canonical)
    {
        var parse = OpeningHoursExpression.Parse(text);

        Assert.True(parse.IsValid, parse.Error?.Message);
        Assert.Equal(canonical, parse.Value.ToString());
        Assert.Equal(parse.Value, OpeningHoursExpression.Parse(canonical).Value);
    }

    [Theory]
    [InlineData("", 0, "en öppettid")]
    [InlineData("  ", 0, "en öppettid")]
    [InlineData("mån-fre 9-17", 0, "en regel")]
    [InlineData("Mo-Fr 9-17", 6, "en tid som 09:00-16:00")]
    [InlineData("Mo-Fr 09.00-17.00", 6, "en tid som 09:00-16:00")]
    [InlineData("Mo-Fr 09:00", 11, "- och en sluttid")]
    [InlineData("Mo-Fr 18:00+", 11, "- och en sluttid")]
    [InlineData("Mo-Fr 09:00-", 12, "en sluttid")]
    [InlineData("Mo-Fr 24:00-25:00", 6, "mellan 00:00 och 23:59")]
    [InlineData("Mo-Fr 09:00-49:00", 12, "mellan 00:00 och 48:00")]
    [InlineData("Mo-Fr 09:60-10:00", 6, "mellan 00:00 och 23:59")]
    [InlineData("Mo-Fr 09:0-10:00", 9, "två siffror för minuterna")]
    [InlineData("Mo- 10:00-12:00", 4, "den sista veckodagen")]
    [InlineData("Mo,10:00-12:00", 3, "en veckodag")]
    [InlineData("Mo[6] 10:00-12:00", 3, "mellan 1 och 5")]
    [InlineData("Mo[1 10:00-12:00", 5, "]")]
    [InlineData("PH -2 days off", 4, "1 day")]
    [InlineData("SH off", 0, "en regel")]
    [InlineData("easter off", 0, "en regel")]
    [InlineData("sunrise-sunset", 0, "en regel")]
    [InlineData("Mo 10:00-12:00;", 15, "en regel")]
    [InlineData("Mo 10:00-12:00; ; Tu off", 16, "en regel")]
    [InlineData("Mo 10:00-12:00 Tu", 15, "slut, fler tider")]
    [InlineData("Mo 10:00-12:00 | Tu", 15, "slut, fler tider")]
    [InlineData("24/7 Mo", 5, "slut, en kommentar")]
    [InlineData("Mo off on", 7, "slut, en kommentar")]
    [InlineData("Mo \"x\" y", 7, "slut, eller")]
    [InlineData("Mo \"öppet", 9, "avslutande citattecken")]
    [InlineData("Mo \"\"", 4, "en kommentar mellan")]
    [InlineData("Dec 32 off", 4, "mellan 1 och 31")]
    [InlineData("Feb 30 off", 4, "mellan 1 och 29")]
    [InlineData("2026 Feb 29 off", 9, "mellan 1 och 28")]
    [InlineData("Dec 24-20 off", 7, "en dag från 24")]
    [InlineData("Dec 24- off", 8, "ett slutdatum")]
    [InlineData("2026 Dec 24-2026 Jan 1 off", 12, "inte ligger före")]
    [InlineData("2027-2026 Mo off", 5, "ett årtal efter 2027")]
    [InlineData("week 54 off", 5, "mellan 1 och 53")]
    [InlineData("week 10-5 off", 8, "mellan 10 och 53")]
    [InlineData("week 1-53/1 off", 10, "mellan 2 och 26")]
    [InlineData("Mo-Fr 09:00-17:00 ☎", 18, "slut, fler tider")]
    public void Anything_else_is_refused_with_its_place_and_what_was_expected(string text, int position, string expected)
    {
        var error = OpeningHoursExpression.Parse(text).Error;

        Assert.NotNull(error);
        Assert.Equal(position, error.Position);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.StartsWith($"Tecken {position + 1}: väntade ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_what_was_found()
    {
        Assert.Equal(
            "Tecken 4: väntade veckodagar (Mo Tu We Th Fr Sa Su, PH) eller en tid som 09:00-16:00, men hittade ”9”.",
            OpeningHoursExpression.Parse("Mo 9-17").Error!.Message);
        Assert.Equal(
            "Tecken 9: väntade - och en sluttid, men texten tog slut.",
            OpeningHoursExpression.Parse("Mo 09:00").Error!.Message);
    }

    [Fact]
    public void There_is_a_highest_number_of_rules()
    {
        var most = string.Join("; ", Enumerable.Repeat("Mo 10:00-12:00", OpeningHoursExpression.MaxRules));

        Assert.True(OpeningHoursExpression.Parse(most).IsValid);
        Assert.False(OpeningHoursExpression.Parse(most + "; Tu off").IsValid);
    }

    [Theory]
    [InlineData("Mo 10:00-12:00", "Tu 10:00-12:00")]
    [InlineData("Mo 10:00-12:00", "Mo 10:00-12:01")]
    [InlineData("Mo 10:00-12:00; Tu off", "Mo 10:00-12:00, Tu off")]
    [InlineData("Mo 10:00-12:00 \"a\"", "Mo 10:00-12:00 \"b\"")]
    [InlineData("Dec 24 off", "2026 Dec 24 off")]
    [InlineData("week 1-53/2 off", "week 2-53/2 off")]
    [InlineData("PH,Mo off", "PH Mo off")]
    [InlineData("Mo[1] off", "Mo[-1] off")]
    [InlineData("2026 off", "2027 off")]
    [InlineData("24/7", "00:00-24:00")]
    public void Expressions_that_are_written_differently_are_different(string one, string other)
    {
        Assert.NotEqual(OpeningHoursExpression.Parse(one).Value, OpeningHoursExpression.Parse(other).Value);
    }
}
