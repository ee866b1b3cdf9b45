using System.Text;

namespace FinsamIngest.Core.Documents.Markup;

/// <summary>Tables drawn with pipes, and the lines of dashes under a header in any kind of text.</summary>
internal static class PipeTable
{
    /// <summary>Longer lines are not looked at as delimiter rows: a bound on the work that looking ahead costs.</summary>
    public const int MaxDelimiterLength = 2000;

    /// <summary>
    /// Whether a line only draws: dashes or equals signs in runs of at least two, one of them of three, with pipes, colons, pluses and blanks
    /// between. A row of lone dashes is a row of explicit nothings and is not one.
    /// </summary>
    public static bool IsDelimiter(ReadOnlySpan<char> line)
    {
        var longest = 0;
        for (var i = 0; i < line.Length;)
        {
            if (line[i] is not ('-' or '='))
            {
                if (line[i++] is not (' ' or '\t' or '|' or ':' or '+'))
                    return false;
                continue;
            }

            var run = line[i..].IndexOfAnyExcept(line[i]);
            if (run < 0)
                run = line.Length - i;
            if (run == 1)
                return false;
            longest = Math.Max(longest, run);
            i += run;
        }

        return longest >= 3;
    }

    /// <summary>Whether a line begins and ends with a pipe.</summary>
    public static bool HasOuterPipes(string line)
    {
        var trimmed = line.AsSpan().Trim(" \t");
        return trimmed.Length >= 2 && trimmed[0] == '|' && trimmed[^1] == '|' && !trimmed.EndsWith("\\|");
    }

    /// <summary>The cells of a row, trimmed, with tabulators between; an escaped pipe is a pipe.</summary>
    public static string ToTabs(string line)
    {
        var row = line.AsSpan().Trim(" \t");
        if (row[0] == '|')
            row = row[1..];
        if (row.EndsWith("|") && !row.EndsWith("\\|"))
            row = row[..^1];
        var result = new StringBuilder(row.Length);
        var cell = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != '|' || (i > 0 && row[i - 1] == '\\'))
                continue;
            Append(result, row[cell..i]).Append('\t');
            cell = i + 1;
        }

        return Append(result, row[cell..]).ToString();
    }

    private static StringBuilder Append(StringBuilder result, ReadOnlySpan<char> cell)
    {
        var from = result.Length;
        result.Append(cell.Trim(" \t"));
        return result.Replace("\\|", "|", from, result.Length - from);
    }
}
