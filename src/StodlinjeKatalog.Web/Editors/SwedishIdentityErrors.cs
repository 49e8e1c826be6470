using Microsoft.AspNetCore.Identity;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Identity's refusals that an editor can meet, in Swedish.</summary>
public sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Lösenordet ska vara minst {length} tecken.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Det nuvarande lösenordet stämmer inte.");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "E-postadressen ser inte rätt ut.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "E-postadressen ser inte rätt ut.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Det finns redan en redaktör med den e-postadressen.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Någon annan ändrade kontot samtidigt. Försök igen.");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Det gick inte att spara. Försök igen.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
