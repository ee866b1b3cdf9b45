using System.Text;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>
/// Finds running heads and page numbers: lines in the upper or lower margin that stand at the same place on many pages with the same text, figures
/// apart. Serves documents without tags; tagged ones mark them as artifacts.
/// </summary>
internal static class RunningHeads
{
    /// <summary>Share of the page's height that counts as its upper, and as its lower, margin: 84 points of an A4 page.</summary>
    private const double Margin = 0.1;

    /// <summary>Pages that a line must recur on, and the share of all pages.</summary>
    private const int MinPages = 3;
    private const double MinShare = 0.3;

    /// <summary>Heights are compared in steps of this many points.</summary>
    private const double Step = 3;

    public static List<LaidOutPage> TakeOut(List<LaidOutPage> pages)
    {
        var counts = new Dictionary<(int Place, string Text), int>();
        foreach (var page in pages)
            foreach (var key in page.Lines.Where(line => IsCandidate(page, line)).Select(line => KeyOf(page, line)).Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        double enough = Math.Max(MinPages, MinShare * pages.Count);
        return pages.ConvertAll(page =>
        {
            var heads = page.Lines.Where(line => IsCandidate(page, line) && Count(KeyOf(page, line)) >= enough).ToHashSet(ReferenceEqualityComparer.Instance);
            return heads.Count == 0 ? page : page with
            {
                Lines = [.. page.Lines.Where(line => !heads.Contains(line))],
                RunningHeads = [.. page.RunningHeads, .. page.Lines.Where(heads.Contains)],
            };
        });

        // A line near the border between two steps is counted in both.
        int Count((int Place, string Text) key) =>
            counts.GetValueOrDefault(key) + Math.Max(counts.GetValueOrDefault((key.Place - 1, key.Text)), counts.GetValueOrDefault((key.Place + 1, key.Text)));
    }

    /// <summary>In a margin, and not a row of years: the head of a table that is continued from the page before stands there too.</summary>
    private static bool IsCandidate(LaidOutPage page, LaidOutLine line)
    {
        if (line.Sideways || (line.Baseline > Margin * page.Height && line.Baseline < (1 - Margin) * page.Height))
            return false;
        int years = line.Words.Count(word => word.Text.Length == 4 && word.Text.StartsWith("20", StringComparison.Ordinal) && word.Text.All(char.IsAsciiDigit));
        return years < 2;
    }

    private static (int Place, string Text) KeyOf(LaidOutPage page, LaidOutLine line)
    {
        var text = new StringBuilder();
        foreach (var word in line.Words)
        {
            foreach (char character in word.Text)
            {
                if (!char.IsAsciiDigit(character))
                    text.Append(character);
                else if (text.Length == 0 || text[^1] != '#')
                    text.Append('#');
            }

            text.Append(' ');
        }

        // Lower margins are measured from below: pages of different heights keep them.
        bool upper = line.Baseline < page.Height / 2;
        return ((int)(upper ? line.Baseline / Step : -1000 - (page.Height - line.Baseline) / Step), text.ToString());
    }
}
