using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>How a typed word was recognised.</summary>
internal enum Recognised
{
    Exactly,
    ByForm,
    Joined,
    AsCompound,
    AsSlip,
    ByBeginning,
}

/// <summary>One guess of what a typed word means.</summary>
/// <param name="Key">In the vocabulary.</param>
/// <param name="Term">The written form under the key that is most like it.</param>
/// <param name="Likeness">1 for the very word, less for a guess.</param>
/// <param name="Span">How many typed words it covers ("själv mord").</param>
/// <param name="Meant">The known word, when it is another than the one typed.</param>
internal readonly record struct Guess(int Key, int Term, double Likeness, int Span, Recognised How, string? Meant);

/// <summary>A typed word with its place and what it may mean.</summary>
internal sealed record TypedWord(int Place, Word Word, List<Guess> Guesses)
{
    public bool IsKnown => Guesses.Count > 0;

    public bool IsWeak { get; } = Word.IsWeak;
}
