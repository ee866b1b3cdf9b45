using System.Text;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Breaks running text into lines and tells on which of them each claim's amount begins.</summary>
internal static class ParagraphLines
{
    public static List<(string Line, List<string> Claims)> Break(string paragraph, Func<string, bool> fits)
    {
        var lines = new List<(string, List<string>)>();
        var line = new StringBuilder();
        var claims = new List<string>();
        foreach (var marked in paragraph.Split(' '))
        {
            var word = Unmark(marked, out var claim);
            if (line.Length > 0 && !fits($"{line} {word}"))
            {
                lines.Add((line.ToString(), claims));
                line.Clear();
                claims = [];
            }
            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
            if (claim is not null)
                claims.Add(claim);
        }
        lines.Add((line.ToString(), claims));
        return lines;
    }

    private static string Unmark(string word, out string? claim)
    {
        claim = null;
        var start = word.IndexOf('\u0001', StringComparison.Ordinal);
        if (start >= 0)
        {
            var end = word.IndexOf('\u0002', StringComparison.Ordinal);
            claim = word[(start + 1)..end];
            word = word[..start] + word[(end + 1)..];
        }
        return word.Replace("\u0003", "", StringComparison.Ordinal);
    }
}
