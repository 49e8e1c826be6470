namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>How much a match counts when it is not the very word.</summary>
internal static class Alike
{
    public const double Same = 1;
    public const double SameKin = 0.9;
    public const double SameStem = 0.92;
    public const double SameShortStem = 0.3;
    public const int LongestShortStem = 3;
    public const double SameHeadword = 0.8;
    public const double Folded = 0.88;
    public const double FoldedShort = 0.7;
    public const double FoldedStem = 0.8;
    public const double Joined = 0.95;
    public const double Part = 0.7;
    public const double LonePart = 0.5;
    public const double OneSlip = 0.8;
    public const double TwoSlips = 0.6;
    public const double Beginning = 0.6;
}
