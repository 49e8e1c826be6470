using Markdig.Parsers;
using Markdig.Syntax;

namespace StodlinjeKatalog.Core.Guides.Pipeline;

/// <summary>A line of its own that the page fills: <c>::: stodlinje slug</c>, <c>::: behov slug</c>, <c>::: kommunval</c>.</summary>
internal sealed class GuidePiece(BlockParser parser, string name, string argument) : LeafBlock(parser)
{
    public string Name { get; } = name;
    public string Argument { get; } = argument;
    public int HeadingLevel { get; set; }
}

/// <summary><c>::: fakta Rubrik</c> … <c>:::</c></summary>
internal sealed class FactBox(BlockParser parser, string title) : ContainerBlock(parser)
{
    public string Title { get; } = title;
    public int HeadingLevel { get; set; }
    public string Id { get; set; } = "";
}

/// <summary>A <c>:::</c> that closes nothing: editors who close a piece as they close a fact box see no harm.</summary>
internal sealed class StrayFence(BlockParser parser) : LeafBlock(parser);
