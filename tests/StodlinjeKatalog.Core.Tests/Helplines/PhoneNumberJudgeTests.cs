using PhoneNumbers;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;
using PhoneNumber = StodlinjeKatalog.Core.Helplines.PhoneNumber;

namespace StodlinjeKatalog.Core.Tests.Helplines;

/// <summary>A second opinion on every number that the catalogue is shipped with, from Google's libphonenumber.</summary>
public class PhoneNumberJudgeTests
{
    private static readonly PhoneNumberUtil Judge = PhoneNumberUtil.GetInstance();

    private static readonly ContactChannel[] Numbers =
    [
        .. DataFolder.Read(RepositoryFolder.Data, new(2026, 11, 21)).Content.Helplines
            .SelectMany(line => line.Channels).Where(c => c.Dial is not null),
    ];

    [Fact]
    public void Every_ordinary_number_is_valid_and_of_the_kind_that_we_take_it_for()
    {
        var judged = 0;
        foreach (var channel in Numbers)
        {
            Assert.True(PhoneNumber.TryParse(channel.Dial, out var number));
            if (number.IsShortCode)
            {
                continue;
            }

            foreach (var written in new[] { channel.Dial!, channel.Value, number.Grouped })
            {
                var theirs = Judge.Parse(written, "SE");
                Assert.True(Judge.IsValidNumber(theirs), $"{written} is not valid");
                Assert.Equal(channel.Dial, Judge.Format(theirs, PhoneNumberFormat.E164));
                Assert.Equal(KindOf(Judge.GetNumberType(theirs)), number.Kind);
            }

            judged++;
        }

        Assert.True(judged > 60, $"only {judged} numbers");
    }

    /// <summary>libphonenumber does not know 116 016, the European number for women who are subjected to violence.</summary>
    [Fact]
    public void Every_other_number_is_a_short_code_that_is_known_or_one_of_the_European_ones()
    {
        var judge = ShortNumberInfo.GetInstance();
        foreach (var dial in Numbers.Select(c => c.Dial!).Distinct().Where(d => d[0] != '+'))
        {
            Assert.True(dial == "116016" || judge.IsValidShortNumberForRegion(Judge.Parse(dial, "SE"), "SE"), dial);
        }
    }

    [Fact]
    public void Every_shipped_number_stays_as_its_owner_groups_it() =>
        Assert.Equal(Numbers.Select(c => c.Value), Numbers.Select(c => PhoneNumber.Shown(c.Value)));

    /// <summary>Whatever libphonenumber makes of a number, ours reads too, as the same number.</summary>
    [Fact]
    public void Every_way_that_libphonenumber_writes_a_number_is_read()
    {
        foreach (var channel in Numbers.Where(c => c.Dial![0] == '+'))
        {
            var theirs = Judge.Parse(channel.Dial, "SE");
            foreach (var format in Enum.GetValues<PhoneNumberFormat>())
            {
                Assert.True(PhoneNumber.TryRead(Judge.Format(theirs, format), out var number, out _), Judge.Format(theirs, format));
                Assert.Equal(channel.Dial, number.Dial);
            }
        }
    }

    private static PhoneNumberKind KindOf(PhoneNumberType type) => type switch
    {
        PhoneNumberType.TOLL_FREE => PhoneNumberKind.FreePhone,
        PhoneNumberType.SHARED_COST => PhoneNumberKind.SharedCost,
        PhoneNumberType.MOBILE => PhoneNumberKind.Mobile,
        // 010 belongs to no place; we call it landline, because it costs the same.
        PhoneNumberType.FIXED_LINE or PhoneNumberType.UAN => PhoneNumberKind.Landline,
        _ => throw new InvalidOperationException($"{type}"),
    };
}
