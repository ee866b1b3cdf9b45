using System.Text;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>How alike two labels are, 0–1: the longest common blocks (Ratcliff and Obershelp) of their letters and digits.</summary>
internal static class LabelSimilarity
{
    public static string Normalise(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (character is >= '0' and <= '9' or >= 'a' and <= 'z' or 'å' or 'ä' or 'ö' or 'é' or 'ü' or '%')
                result.Append(character);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        return result.ToString().Trim();
    }

    /// <summary>Of two normalised labels.</summary>
    public static double Of(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length == 0 || b.Length == 0)
            return 0;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length >= 4 && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)))
            return 0.9;
        return 2.0 * Matching(a, b) / (a.Length + b.Length);
    }

    private static int Matching(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (best, atA, atB) = (0, 0, 0);
        Span<int> lengths = stackalloc int[b.Length + 1];
        lengths.Clear();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = 0;
            for (var j = 0; j < b.Length; j++)
            {
                var above = lengths[j + 1];
                lengths[j + 1] = a[i] == b[j] ? diagonal + 1 : 0;
                if (lengths[j + 1] > best)
                    (best, atA, atB) = (lengths[j + 1], i + 1 - lengths[j + 1], j + 1 - lengths[j + 1]);
                diagonal = above;
            }
        }
        return best == 0 ? 0 : best + Matching(a[..atA], b[..atB]) + Matching(a[(atA + best)..], b[(atB + best)..]);
    }
}
