using System.Text;

namespace FinsamIngest.Accuracy.Scoring;

/// <summary>How alike two labels are, 0–1: by Ratcliff and Obershelp's matching blocks, letters and digits only.</summary>
internal static class LabelSimilarity
{
    private const string Letters = "åäöéü%";

    public static double Of(string? a, string? b)
    {
        var (left, right) = (Normalise(a), Normalise(b));
        if (left == right)
            return 1;
        if (left.Length == 0 || right.Length == 0)
            return 0;
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length >= 4 && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)))
            return 0.9;
        return 2.0 * Matching(left, right) / (left.Length + right.Length);
    }

    /// <summary>Lower case, everything else than letters, digits and per cent one blank.</summary>
    private static string Normalise(string? label)
    {
        var text = new StringBuilder();
        foreach (var c in label ?? "")
        {
            foreach (var plain in Compatible(c))
            {
                var lower = char.ToLowerInvariant(plain);
                if (char.IsAsciiLetterOrDigit(lower) || Letters.Contains(lower))
                    text.Append(lower);
                else if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
        }
        return text.ToString().Trim();
    }

    /// <summary>The compatibility forms that occur in reports; the machine's own tables are off where globalization is invariant.</summary>
    private static string Compatible(char c) => c switch
    {
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '⁰' or (>= '⁴' and <= '⁹') => ((char)('0' + (c - '⁰'))).ToString(),
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => c.ToString(),
    };

    /// <summary>Characters in the longest common block and, in turn, in the blocks left and right of it.</summary>
    private static int Matching(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return 0;
        var (atA, atB, longest) = (0, 0, 0);
        var before = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            var here = new int[b.Length + 1];
            for (var j = 0; j < b.Length; j++)
            {
                if (a[i] != b[j])
                    continue;
                here[j + 1] = before[j] + 1;
                if (here[j + 1] > longest)
                    (longest, atA, atB) = (here[j + 1], i + 1 - here[j + 1], j + 1 - here[j + 1]);
            }
            before = here;
        }
        return longest == 0 ? 0 : longest + Matching(a[..atA], b[..atB]) + Matching(a[(atA + longest)..], b[(atB + longest)..]);
    }
}
