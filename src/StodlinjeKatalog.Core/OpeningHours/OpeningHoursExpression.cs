using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace StodlinjeKatalog.Core.OpeningHours;

/// <summary>
/// An OpenStreetMap opening_hours value (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), the part of it
/// that support lines need. It is read as the reference implementation opening_hours.js reads it; where that one contradicts
/// the specification, the specification holds (see OpeningHoursOracle.md in the tests).
/// Two expressions are equal when they consist of the same rules.
/// </summary>
public sealed class OpeningHoursExpression : IEquatable<OpeningHoursExpression>
{
    /// <summary>A rule is a bit in a 64-bit mask when a day is looked up.</summary>
    public const int MaxRules = 60;

    internal OpeningHoursExpression(ImmutableArray<HoursRule> rules)
    {
        Rules = rules;
    }

    public ImmutableArray<HoursRule> Rules { get; }

    /// <summary>Reads a text. Never throws: whatever is wrong comes back as an error with its place.</summary>
    public static OpeningHoursParse Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, new OpeningHoursError(0, "en öppettid, till exempel Mo-Fr 09:00-16:00", ""));
        }

        var parser = new OpeningHoursParser(text);
        return parser.TryReadExpression(out var rules)
            ? new(new OpeningHoursExpression(rules), null)
            : new(null, parser.Error);
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out OpeningHoursExpression? expression)
    {
        expression = Parse(text).Value;
        return expression is not null;
    }

    /// <summary>The canonical form: parsing it gives an equal expression.</summary>
    public override string ToString() => OpeningHoursFormat.Write(Rules);

    public bool Equals(OpeningHoursExpression? other) => other is not null && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as OpeningHoursExpression);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);
}

/// <summary>Either an expression or the reason why there is none.</summary>
public readonly record struct OpeningHoursParse(OpeningHoursExpression? Value, OpeningHoursError? Error)
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValid => Value is not null;
}

/// <summary>What is wrong in a text, for the one who wrote it.</summary>
/// <param name="Position">Where in the text, counted from 0.</param>
/// <param name="Expected">What could have stood there, in Swedish.</param>
/// <param name="Found">What stood there; empty at the end of the text.</param>
public sealed record OpeningHoursError(int Position, string Expected, string Found)
{
    /// <summary>One Swedish sentence.</summary>
    public string Message => Found.Length == 0
        ? $"Tecken {Position + 1}: väntade {Expected}, men texten tog slut."
        : $"Tecken {Position + 1}: väntade {Expected}, men hittade ”{Found}”.";
}
