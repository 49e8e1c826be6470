namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>What the learner sees of a query: the features of its text, and what the rules found in it, each with how strongly.</summary>
internal readonly record struct Evidence(List<uint> Text, List<(uint Feature, float Strength)> Rules);
