using StodlinjeKatalog.Core.Search.Language;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Tests.Search.Reading;

public class NumberReaderTests
{
    [Theory]
    [InlineData("020-22 22 33", "020222233")]
    [InlineData("020222233", "020222233")]
    [InlineData("020 222 233", "020222233")]
    [InlineData("+46 20 22 22 33", "020222233")]
    [InlineData("0046 20 222233", "020222233")]
    [InlineData("+46 (0)20-222233", "020222233")]
    [InlineData("901 01", "90101")]
    [InlineData("ring 116 111 nu", "116111")]
    public void A_number_in_any_grouping_is_the_same_digits(string typed, string digits) => Assert.Equal(digits, NumberReader.Read(QueryText.Read(typed).Words)[0]);

    [Theory]
    [InlineData("020222233", "020222233", true)]
    [InlineData("020222", "020222233", true)]
    [InlineData("02022", "020222233", false)]
    [InlineData("112", "112", true)]
    [InlineData("11", "112", false)]
    [InlineData("1121", "112", false)]
    public void A_number_is_meant_when_enough_of_it_is_typed(string typed, string known, bool meant) => Assert.Equal(meant, NumberReader.Means(typed, known));
}
