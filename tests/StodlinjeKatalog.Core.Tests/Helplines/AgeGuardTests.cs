using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Tests.Helplines;

public sealed class AgeGuardTests
{
    private static Helpline Line(int? min, int? max) => new()
    {
        Slug = "a",
        Name = "A",
        Provider = "Föreningen",
        Status = HelplineStatus.Published,
        Summary = "För den som prövar.",
        AgeMin = min,
        AgeMax = max,
    };

    [Fact]
    public void Adults_lines_alone_leave_the_children_out() => Assert.Equal(LeftOut.Children, AgeGuard.Check([Line(18, null), Line(65, null)]));

    [Fact]
    public void Childrens_lines_alone_leave_the_adults_out() => Assert.Equal(LeftOut.Adults, AgeGuard.Check([Line(null, 17), Line(7, 15)]));

    [Fact]
    public void One_line_for_anybody_is_enough_for_both()
    {
        Assert.Equal(LeftOut.Nobody, AgeGuard.Check([Line(18, null), Line(null, null)]));
        Assert.Equal(LeftOut.Nobody, AgeGuard.Check([Line(null, 17), Line(16, 25)]));
    }

    [Fact]
    public void An_empty_list_leaves_nobody_out_by_age() => Assert.Equal(LeftOut.Nobody, AgeGuard.Check([]));
}
