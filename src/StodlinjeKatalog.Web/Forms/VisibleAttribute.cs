using System.ComponentModel.DataAnnotations;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Web.Forms;

/// <summary>A name that is what it looks like. That it must be there at all is another rule.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VisibleAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string { Length: > 0 } text && VisibleText.FaultIn(VisibleText.Tidy(text)) is { } fault
            ? new($"Namnet {fault}")
            : ValidationResult.Success;
}
