using Markdig.Parsers;
using Markdig.Syntax;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>Reads the pieces. A line that begins with <c>:::</c> and is none of them stays text, where the writer sees it.</summary>
internal sealed class GuidePieceParser : BlockParser
{
    public const string Fence = ":::";
    public const string Helpline = "stodlinje";
    public const string Need = "behov";
    public const string MunicipalityChooser = "kommunval";
    public const string Fact = "fakta";

    public GuidePieceParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Read(processor) is not { } text || Block(text) is not { } block)
        {
            return BlockState.None;
        }

        block.Line = processor.LineIndex;
        block.Column = processor.Column;
        block.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        return block is FactBox ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not FactBox)
        {
            return BlockState.None;
        }

        if (!processor.IsCodeIndent && Read(processor) is "")
        {
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        return BlockState.Continue;
    }

    /// <summary>What stands after the fence; null when the line has no fence.</summary>
    private static string? Read(BlockProcessor processor)
    {
        var line = processor.Line.ToString();
        return line.StartsWith(Fence, StringComparison.Ordinal) ? line[Fence.Length..].Trim() : null;
    }

    private static bool IsSlug(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private Block? Block(string text)
    {
        if (text.Length == 0)
        {
            return new StrayFence(this);
        }

        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var argument = parts.Length == 2 ? parts[1] : "";
        return parts[0] switch
        {
            Helpline or Need when IsSlug(argument) => new GuidePiece(this, parts[0], argument),
            MunicipalityChooser when argument.Length == 0 => new GuidePiece(this, MunicipalityChooser, ""),
            Fact when argument.Length > 0 => new FactBox(this, argument),
            _ => null,
        };
    }
}
