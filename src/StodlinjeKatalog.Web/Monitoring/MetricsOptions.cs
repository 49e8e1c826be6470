using System.ComponentModel.DataAnnotations;
using System.Net;

namespace StodlinjeKatalog.Web.Monitoring;

/// <summary>The section "Metrics" of the settings: figures for the operator, on a port of their own.</summary>
public sealed class MetricsOptions : IValidatableObject
{
    public const string Section = "Metrics";

    /// <summary>Off when 0. Never the port that visitors come to.</summary>
    [Range(0, 65535)]
    public int Port { get; set; }

    /// <summary>The address to listen on. Another than the loopback is for a closed network: whoever reaches it can read the figures.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"Metrics:Address is an IP address, not \"{Address}\".", [nameof(Address)]);
        }
    }
}
