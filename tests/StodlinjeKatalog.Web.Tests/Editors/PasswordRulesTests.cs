using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("Passw0rd1234!")]
    [InlineData("qwertyuiop123")]
    [InlineData("123456789012")]
    [InlineData("sommar2026!!")]
    [InlineData("Stockholm2026")]
    [InlineData("SommarVinter2026")]
    [InlineData("hemligthemligt")]
    [InlineData("L0senord12345")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("stodlinjekatalogen1")]
    [InlineData("iloveyou12345")]
    public void Common_passwords_are_refused(string password) => Assert.Contains("för vanligt", PasswordRules.Refusal(password, "") ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("lampa-ekorre-tvist-moln")]
    [InlineData("vq7Rk2mXw9tb")]
    [InlineData("grus vante kompass sju")]
    [InlineData("kanelbullar i motvind")]
    public void Uncommon_passwords_are_taken(string password) => Assert.Null(PasswordRules.Refusal(password, "kim@exempel.se"));

    [Fact]
    public void The_address_is_not_a_password()
    {
        Assert.Contains("e-postadress", PasswordRules.Refusal("Kimberly.Ek@exempel.se", "kimberly.ek@exempel.se") ?? "", StringComparison.Ordinal);
        Assert.Contains("e-postadress", PasswordRules.Refusal("kimberly.ek-hoppar-7", "kimberly.ek@exempel.se") ?? "", StringComparison.Ordinal);
    }
}
