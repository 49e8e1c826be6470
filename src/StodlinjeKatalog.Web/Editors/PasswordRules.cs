using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// Long enough, not the address, and not one of the patterns that guessers try first: common words and names in Swedish and
/// English (also with digits for letters), years, rows of the keyboard, repetitions. Length itself is Identity's own rule.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Editor>
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    /// <summary>What must be left of a password when everything common is taken away.</summary>
    private const int UncommonLetters = 5;
    private const int DistinctCharacters = 6;

    private static readonly string[] Rows = ["1234567890", "qwertyuiopå", "asdfghjklöä", "zxcvbnm", "abcdefghijklmnopqrstuvwxyzåäö", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"];
    private static readonly string[] CommonWords = [.. Read().OrderByDescending(w => w.Length)];
    private static readonly FrozenDictionary<char, char> DigitsForLetters = new Dictionary<char, char>
    {
        ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['@'] = 'a', ['$'] = 's', ['!'] = 'i',
    }.ToFrozenDictionary();

    public Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password)
    {
        var reason = Refusal(password ?? "", user.Email ?? "");
        return Task.FromResult(reason is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordWeak", Description = reason }));
    }

    /// <summary>Why the password is refused, in Swedish; null when it will do.</summary>
    public static string? Refusal(string password, string email)
    {
        if (password.Length > MaxLength)
        {
            return $"Lösenordet får vara högst {MaxLength} tecken.";
        }

        var lower = password.ToLowerInvariant();
        var local = email.Split('@')[0].ToLowerInvariant();
        if (email.Length > 0 && (lower.Contains(email.ToLowerInvariant(), StringComparison.Ordinal) || (local.Length >= 4 && lower.Contains(local, StringComparison.Ordinal))))
        {
            return "Lösenordet får inte innehålla din e-postadress.";
        }

        return IsCommon(lower) ? "Lösenordet är för vanligt. Ta hellre fyra ord som inte hör ihop." : null;
    }

    private static bool IsCommon(string lower)
    {
        if (lower.Distinct().Count() < DistinctCharacters)
        {
            return true;
        }

        return Uncommon(lower) < UncommonLetters || Uncommon(string.Concat(lower.Select(c => DigitsForLetters.GetValueOrDefault(c, c)))) < UncommonLetters;
    }

    private static int Uncommon(string text)
    {
        var left = text;
        foreach (var word in CommonWords)
        {
            left = left.Replace(word, " ", StringComparison.Ordinal);
        }

        foreach (var row in Rows)
        {
            left = WithoutRuns(WithoutRuns(left, row), string.Concat(row.Reverse()));
        }

        // Digits and signs on a common word are the first thing that is tried.
        return left.Where(char.IsLetter).Distinct().Count();
    }

    private static string WithoutRuns(string text, string row)
    {
        for (var length = row.Length; length >= 4; length--)
        {
            for (var start = 0; start + length <= row.Length; start++)
            {
                text = text.Replace(row.Substring(start, length), " ", StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string[] Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("common-passwords.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
