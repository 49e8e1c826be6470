using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Helplines;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("112", "112", PhoneNumberKind.ShortCode, "112")]
    [InlineData("1177", "1177", PhoneNumberKind.ShortCode, "1177")]
    [InlineData("11313", "11313", PhoneNumberKind.ShortCode, "113 13")]
    [InlineData("114 14", "11414", PhoneNumberKind.ShortCode, "114 14")]
    [InlineData("901 01", "90101", PhoneNumberKind.ShortCode, "901 01")]
    [InlineData("90101", "90101", PhoneNumberKind.ShortCode, "901 01")]
    [InlineData("90 390", "90390", PhoneNumberKind.ShortCode, "90 390")]
    [InlineData("116 111", "116111", PhoneNumberKind.CommonEuropean, "116 111")]
    [InlineData("020-22 22 33", "+4620222233", PhoneNumberKind.FreePhone, "020-22 22 33")]
    [InlineData("020-555 666", "+4620555666", PhoneNumberKind.FreePhone, "020-55 56 66")]
    [InlineData("0200-239 500", "+46200239500", PhoneNumberKind.FreePhone, "0200-23 95 00")]
    [InlineData("0771-50 50 50", "+46771505050", PhoneNumberKind.SharedCost, "0771-50 50 50")]
    [InlineData("+46 771 11 77 00", "+46771117700", PhoneNumberKind.SharedCost, "0771-11 77 00")]
    [InlineData("+4620222233", "+4620222233", PhoneNumberKind.FreePhone, "020-22 22 33")]
    [InlineData("070-981 20 10", "+46709812010", PhoneNumberKind.Mobile, "070-981 20 10")]
    [InlineData("0766-48 63 83", "+46766486383", PhoneNumberKind.Mobile, "076-648 63 83")]
    [InlineData("010-551 55 90", "+46105515590", PhoneNumberKind.Landline, "010-551 55 90")]
    [InlineData("08-30 30 20", "+468303020", PhoneNumberKind.Landline, "08-30 30 20")]
    [InlineData("08-702 16 80", "+4687021680", PhoneNumberKind.Landline, "08-702 16 80")]
    [InlineData("08-123 130 80", "+46812313080", PhoneNumberKind.Landline, "08-123 130 80")]
    [InlineData("031-13 70 91", "+4631137091", PhoneNumberKind.Landline, "031-13 70 91")]
    [InlineData("090-70 82 00", "+4690708200", PhoneNumberKind.Landline, "090-70 82 00")]
    [InlineData("0498-20 70 80", "+46498207080", PhoneNumberKind.Landline, "0498-20 70 80")]
    public void Numbers_that_can_be_rung_in_Sweden_are_read(string text, string dial, PhoneNumberKind kind, string grouped)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal(new PhoneNumber(dial, kind), number);
        Assert.Equal(grouped, number.Grouped);
        Assert.True(PhoneNumber.TryParse(number.Dial, out var again));
        Assert.Equal(number, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("113")] // no such short code
    [InlineData("901 02")] // one digit from a line that answers
    [InlineData("11 61 1")] // 116 xxx has six digits
    [InlineData("116 11")]
    [InlineData("020-22 22 3")] // a digit short
    [InlineData("020-22 22 33 444")] // too long
    [InlineData("0771-22 00 6")]
    [InlineData("070-981 20 1")]
    [InlineData("0900-20 20 20")] // premium
    [InlineData("099-123 45 67")] // premium
    [InlineData("0939-100 10 10")] // premium
    [InlineData("+47 815 00 000")] // Norway
    [InlineData("+46 020 22 22 33")] // the zero goes when +46 comes
    [InlineData("46202222 33")] // country code without its plus
    [InlineData("0199-12 34 56 78")]
    [InlineData("0119 1")]
    [InlineData("020‑22 22 33")] // a hyphen that only looks like one
    [InlineData("020-22 22 3З")] // a Cyrillic letter that looks like a three
    [InlineData("020-22+22 33")]
    public void What_cannot_be_rung_is_refused(string? text) => Assert.False(PhoneNumber.TryParse(text, out _));

    [Theory]
    [InlineData("020–22 22 33", "020-22 22 33")]
    [InlineData("020—22 22 33", "020-22 22 33")]
    [InlineData("020‑22 22 33", "020-22 22 33")]
    [InlineData("020−22 22 33", "020-22 22 33")]
    [InlineData("020\u00a022\u200922\u202f33", "020-22 22 33")]
    [InlineData("020.22.22.33", "020-22 22 33")]
    [InlineData("020/22 22 33", "020-22 22 33")]
    [InlineData("(020) 22 22 33", "020-22 22 33")]
    [InlineData("020 - 22 22 33", "020-22 22 33")]
    [InlineData("  020222233 ", "020-22 22 33")]
    [InlineData("020-222233", "020-22 22 33")]
    [InlineData("02022 22 33", "020-22 22 33")]
    [InlineData("020-22-22-33", "020-22 22 33")]
    [InlineData("020·22·22·33", "020-22 22 33")]
    [InlineData("\u202a020-22 22 33\u202c", "020-22 22 33")]
    [InlineData("\u200e020-22\u200b22\u00ad33\ufeff", "020-22 22 33")]
    [InlineData("０２０-２２ ２２ ３３", "020-22 22 33")]
    [InlineData("٠٢٠ ٢٢ ٢٢ ٣٣", "020-22 22 33")]
    [InlineData("𝟎𝟐𝟎-𝟐𝟐 𝟐𝟐 𝟑𝟑", "020-22 22 33")]
    [InlineData("+46 (0)20-22 22 33", "020-22 22 33")]
    [InlineData("+46(0)20 22 22 33", "020-22 22 33")]
    [InlineData("+46 020 22 22 33", "020-22 22 33")]
    [InlineData("+46-20-22 22 33", "+46 20 22 22 33")]
    [InlineData("(+46) 20 22 22 33", "020-22 22 33")]
    [InlineData("0046 20 22 22 33", "020-22 22 33")]
    [InlineData("0046(0)20222233", "020-22 22 33")]
    [InlineData("＋46 20 22 22 33", "+46 20 22 22 33")]
    [InlineData("+46 771 11 77 00", "+46 771 11 77 00")]
    [InlineData("46 20 22 22 33", "020-22 22 33")]
    [InlineData("46 8 702 16 80", "08-702 16 80")]
    [InlineData("tel:+4687021680", "08-702 16 80")]
    [InlineData("08-123-130-80", "08-123 130 80")]
    [InlineData("0739–01 41 88", "0739-01 41 88")]
    [InlineData("0771-525 525", "0771-525 525")]
    [InlineData("036-12121", "036-121 21")]
    [InlineData("90101", "901 01")]
    [InlineData("90\u00a0390", "90 390")]
    [InlineData("116–111", "116 111")]
    [InlineData("1 1 2", "112")]
    public void What_somebody_pastes_is_shown_as_the_catalogue_writes_it(string pasted, string shown)
    {
        Assert.Equal(shown, PhoneNumber.Shown(pasted));
        Assert.Equal(shown, PhoneNumber.Shown(shown));
        Assert.Null(PhoneNumber.FaultIn(pasted));
        Assert.True(PhoneNumber.TryRead(pasted, out var number, out _));
        Assert.True(PhoneNumber.TryParse(shown, out var parsed));
        Assert.Equal(parsed, number);
    }

    [Theory]
    [InlineData("020-22 22 3З", "”З” (U+0417)")]
    [InlineData("020-22 22 33 ankn 212", "”a” (U+0061)")]
    [InlineData("Ring 020-22 22 33", "”R” (U+0052)")]
    [InlineData("020-22 22 33;", "”;” (U+003B)")]
    [InlineData("020-22 22 33\ue000", "U+E000")]
    [InlineData("020*222233", "”*” (U+002A)")]
    public void The_sign_that_cannot_stand_in_a_number_is_named(string pasted, string sign) =>
        Assert.Contains($"Tecknet {sign} kan inte stå i ett nummer.", PhoneNumber.FaultIn(pasted), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("901 02")]
    [InlineData("20222233")] // a spreadsheet took the zero
    [InlineData("020-22 22 33 / 08-702 16 80")]
    [InlineData("+47 815 00 000")]
    [InlineData("0047 815 00 000")]
    [InlineData("020+22 22 33")]
    [InlineData("++46 20 22 22 33")]
    [InlineData("0900-20 20 20")]
    [InlineData("+46 116 111")]
    public void What_is_no_Swedish_number_in_any_spelling_is_refused(string pasted)
    {
        Assert.Null(PhoneNumber.Shown(pasted));
        Assert.DoesNotContain("Tecknet", PhoneNumber.FaultIn(pasted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("901 01", "9 0 1, 0 1")]
    [InlineData("020-22 22 33", "0 2 0, 2 2, 2 2, 3 3")]
    [InlineData("112", "1 1 2")]
    [InlineData("+46 771 11 77 00", "plus 4 6, 7 7 1, 1 1, 7 7, 0 0")]
    public void A_voice_says_digit_by_digit_in_the_groups_as_written(string shown, string spoken) =>
        Assert.Equal(spoken, PhoneNumber.Spoken(shown));
}
