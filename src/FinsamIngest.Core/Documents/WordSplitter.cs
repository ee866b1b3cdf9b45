using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FinsamIngest.Core.Documents;

/// <summary>Finds the words of a normalised line.</summary>
internal static class WordSplitter
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00A0");

    /// <summary>
    /// The words of a line in order. Blanks before a word are counted without tabulators, which have a count of their own. Counts first, so that a line
    /// of millions of words costs their array and nothing beside it.
    /// </summary>
    public static ImmutableArray<SourceWord> Split(string line)
    {
        var words = new SourceWord[Count(line)];
        int count = 0, blanks = 0, tabs = 0, i = 0;
        var binding = false;
        while (i < line.Length)
        {
            if (line[i] is ' ' or LineNormaliser.Binding)
            {
                blanks++;
                binding = line[i] == LineNormaliser.Binding;
                i++;
            }
            else if (line[i] == '\t')
            {
                tabs++;
                i++;
            }
            else
            {
                var length = LengthOfWord(line.AsSpan(i));
                words[count++] = new SourceWord(i, length, blanks, tabs) { IsBound = binding && blanks == 1 && char.IsAsciiDigit(line[i]) && i > 1 && char.IsAsciiDigit(line[i - 2]) };
                blanks = 0;
                binding = false;
                i += length;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static int Count(ReadOnlySpan<char> rest)
    {
        var count = 0;
        while (true)
        {
            var start = rest.IndexOfAnyExcept(Blanks);
            if (start < 0)
                return count;
            count++;
            rest = rest[start..];
            rest = rest[LengthOfWord(rest)..];
        }
    }

    private static int LengthOfWord(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny(Blanks);
        return length < 0 ? rest.Length : length;
    }
}
