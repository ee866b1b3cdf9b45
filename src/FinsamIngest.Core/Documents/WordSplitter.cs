using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents;

/// <summary>Finds the words of a normalised line. Holds a buffer, so one instance serves one text.</summary>
internal sealed class WordSplitter
{
    private SourceWord[] buffer = new SourceWord[64];

    /// <summary>The words of a line in order. Blanks before a word are counted without tabulators, which have a count of their own.</summary>
    public ImmutableArray<SourceWord> Split(string line)
    {
        var count = 0;
        int blanks = 0, tabs = 0, i = 0;
        while (i < line.Length)
        {
            if (line[i] == ' ')
            {
                blanks++;
                i++;
            }
            else if (line[i] == '\t')
            {
                tabs++;
                i++;
            }
            else
            {
                var length = line.AsSpan(i).IndexOfAny(' ', '\t');
                if (length < 0)
                    length = line.Length - i;
                if (count == buffer.Length)
                    Array.Resize(ref buffer, count * 2);
                buffer[count++] = new SourceWord(i, length, blanks, tabs);
                blanks = 0;
                i += length;
            }
        }

        return ImmutableArray.Create(buffer, 0, count);
    }
}
