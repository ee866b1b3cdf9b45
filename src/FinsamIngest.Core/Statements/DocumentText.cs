using System.Collections.Immutable;
using System.Text;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Statements;

/// <summary>A document as one run of text, broken words and lines joined, that still knows where its lines begin.</summary>
internal sealed class DocumentText
{
    private readonly ImmutableArray<int> starts;

    private List<int>? finsam;

    /// <summary>What was counted: a place is asked for with each of its mentions.</summary>
    private readonly Dictionary<string, int> whole = new(StringComparer.Ordinal);

    private DocumentText(string text, ImmutableArray<int> starts)
    {
        Text = text;
        this.starts = starts;
    }

    /// <summary>All words with single blanks between them, and a line feed between lines.</summary>
    public string Text { get; }

    public static DocumentText Of(SourceDocument document)
    {
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<int>();
        foreach (var line in document.Lines)
        {
            if (line.IsBlank)
                continue;
            // "samordnings-" / "förbundet": a hyphen at the end of a line before a small letter is a broken word.
            var broken = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && char.IsLower(line.Text[line.Words[0].Start]);
            if (broken)
                text.Length--;
            else if (text.Length > 0)
                text.Append('\n');
            starts.Add(text.Length);
            for (var i = 0; i < line.Words.Length; i++)
            {
                if (i > 0)
                    text.Append(' ');
                foreach (var c in line.TextOf(line.Words[i]))
                    if (c is not ('*' or '#'))
                        text.Append(c);
            }
        }
        return new DocumentText(text.ToString(), starts.ToImmutable());
    }

    /// <summary>1-based number of the filled line that a character stands in.</summary>
    public int FilledLineOf(int index)
    {
        var found = starts.BinarySearch(index);
        return found >= 0 ? found + 1 : ~found;
    }

    public bool BeginsLine(int index) => starts.BinarySearch(index) >= 0;

    public bool SpansLines(int first, int last) => FilledLineOf(first) != FilledLineOf(last);

    /// <summary>The characters from an index to the end of its line.</summary>
    public string RestOfLine(int index)
    {
        var line = FilledLineOf(index);
        return Text[index..(line < starts.Length ? Math.Max(index, starts[line]) : Text.Length)];
    }

    /// <summary>How often a text occurs, whatever its case.</summary>
    public int Count(string text) => PositionsOf(text).Count;

    /// <summary>Whether a text occurs right behind <c>finsam</c>, as places do in addresses of sites and mail, whatever its case.</summary>
    public bool HasAfterFinsam(string text)
    {
        foreach (var at in finsam ??= PositionsOf("finsam"))
            if (Text.AsSpan(at + "finsam".Length).StartsWith(text, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private List<int> PositionsOf(string text)
    {
        var found = new List<int>();
        for (var at = Text.IndexOf(text, StringComparison.OrdinalIgnoreCase); at >= 0; at = Text.IndexOf(text, at + text.Length, StringComparison.OrdinalIgnoreCase))
            found.Add(at);
        return found;
    }

    /// <summary>How often a text occurs with no letter on either side, in the given case.</summary>
    public int CountWhole(string text)
    {
        if (!whole.TryGetValue(text, out var count))
            whole[text] = count = Counted(text);
        return count;
    }

    private int Counted(string text)
    {
        var count = 0;
        for (var at = Text.IndexOf(text, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(text, at + text.Length, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetter(Text[at - 1])) && (at + text.Length == Text.Length || !char.IsLetter(Text[at + text.Length])))
                count++;
        return count;
    }
}
