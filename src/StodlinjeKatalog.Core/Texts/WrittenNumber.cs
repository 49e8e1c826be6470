using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Texts;

/// <summary>A number to ring as it stands in a text.</summary>
/// <param name="Written">As it is written there.</param>
/// <param name="Digits">As it is dialled in Sweden, as far as it can be read.</param>
/// <param name="Number">Null when it is no number that can be rung in Sweden.</param>
/// <param name="Line">Lines down from the beginning of the text.</param>
internal sealed record WrittenNumber(string Written, string Digits, PhoneNumber? Number, int Line);
