using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace StodlinjeKatalog.Web.Forms;

/// <summary>A field whose text is too long, and that has no words of its own for it, says so in Swedish.</summary>
internal sealed class SwedishLengths : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var length in context.ValidationMetadata.ValidatorMetadata.OfType<StringLengthAttribute>())
        {
            if (length.ErrorMessage is null && length.ErrorMessageResourceName is null)
            {
                length.ErrorMessage = "Skriv högst {1} tecken här.";
            }
        }
    }
}
