using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// YAML as the data files use it. Anchors, aliases and tags are refused, and so is deep nesting, which the representation model
/// would follow by recursion until the stack ends.
/// </summary>
internal sealed class StrictParser(TextReader text) : IParser
{
    private const int MaxDepth = 8;

    private readonly Parser inner = new(text);
    private int depth;

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext())
        {
            return false;
        }

        depth += inner.Current!.NestingIncrease;
        if (depth > MaxDepth)
        {
            throw new YamlException(inner.Current.Start, inner.Current.End, "för många nivåer inuti varandra");
        }

        if (inner.Current is AnchorAlias || inner.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlException(inner.Current.Start, inner.Current.End, "ankare (&), alias (*) och taggar (!) används inte här. Sätt texten inom citattecken");
        }

        return true;
    }
}
