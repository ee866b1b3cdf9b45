namespace FinsamIngest.Core.Tables.Cells;

/// <summary>
/// Deals two rows of heads out over columns: groups over their parts (<c>Utfall 2024 | Budget 2024</c> over <c>Intäkt | Kostnad | Netto | Netto</c>), a year over scenarios beside
/// a year that stands alone (<c>2024 | 2023</c> over <c>Utfall | Budget | Avvikelse</c>), days over days, heads of which some are two words high. Which of the upper stands over
/// which of the lower is not printed where each cell is a line: the way is taken in which the fewest columns contradict themselves or each other.
/// </summary>
internal static class HeadRows
{
    private const double Conflict = 4;

    /// <summary>Two columns of the same words.</summary>
    private const double Twice = 4;

    /// <summary>A column whose words say nothing of a column.</summary>
    private const double Unknown = 1.5;

    /// <summary>A lower head that says nothing beside others that do.</summary>
    private const double Nameless = 1;

    /// <summary>Groups of one name, <c>Utfall 2024</c> and <c>Utfall 2023</c>, over different parts; parts that end before the net.</summary>
    private const double OtherParts = 1.5;

    /// <summary>A lower head without one above, and a head that stands alone.</summary>
    private const double Uncovered = 0.4;
    private const double Alone = 0.3;

    /// <summary>The year that stands alone is mostly the last, the year before.</summary>
    private const double AloneWithin = 0.6;

    /// <summary>A year that one scenario above it has and the others lack.</summary>
    private const double Yearless = 0.4;

    /// <summary>Ways that are looked at.</summary>
    private const int MostWays = 4000;

    /// <summary>For each upper head its first column and how many it covers, for each lower head its column; with their cost. Null when there is no way.</summary>
    public static (List<(int Column, int Span)> Upper, List<int> Lower, double Cost)? Deal(IReadOnlyList<HeadWords> upper, IReadOnlyList<HeadWords> lower, int columns, HeadEvidence evidence)
    {
        (List<(int, int)> Upper, List<int> Lower, double Cost)? best = null;
        var ways = 0;
        var spans = new (int Column, int Span)[upper.Count];
        if (lower.Count <= columns)
            Cover(0, 0, each: false);
        if (lower.Count == columns)
            Cover(0, 0, each: true);
        return best;

        // Groups cover all columns, one beside the other; heads that are two words high stand each over one column, and there may be others between.
        void Cover(int at, int column, bool each)
        {
            if (ways > MostWays)
                return;
            if (at == upper.Count)
            {
                if (each || column == columns)
                    Weigh();
                return;
            }

            var left = upper.Count - at - 1;
            for (var from = column; from + left < columns && (from == column || each); from++)
            {
                for (var span = 1; from + span + left <= columns && (span == 1 || !each); span++)
                {
                    spans[at] = (from, span);
                    Cover(at + 1, from + span, each);
                }
            }
        }

        void Weigh()
        {
            ways++;
            if (Lowers(upper.Count, lower.Count, columns, spans) is not { } places)
                return;
            var (cost, heads) = Cost(upper, lower, columns, spans, places);
            if (best is null || cost - 2 < best.Value.Cost)
                cost += evidence.Cost(heads);
            if (best is null || cost < best.Value.Cost)
                best = ([.. spans], places, cost);
        }
    }

    /// <summary>The columns of the lower heads: all, or those under upper heads of several; null when that is another number.</summary>
    private static List<int>? Lowers(int upper, int lower, int columns, (int Column, int Span)[] spans)
    {
        if (lower == columns)
            return [.. Enumerable.Range(0, columns)];
        var places = new List<int>();
        for (var u = 0; u < upper; u++)
            if (spans[u].Span > 1)
                places.AddRange(Enumerable.Range(spans[u].Column, spans[u].Span));
        return places.Count == lower ? places : null;
    }

    private static (double Cost, HeadWords[] Heads) Cost(IReadOnlyList<HeadWords> upper, IReadOnlyList<HeadWords> lower, int columns, (int Column, int Span)[] spans, List<int> places)
    {
        var (words, above) = (new HeadWords[columns], new int[columns]);
        Array.Fill(above, -1);
        var cost = 0.0;
        for (var u = 0; u < spans.Length; u++)
            for (var c = spans[u].Column; c < spans[u].Column + spans[u].Span; c++)
                (words[c], above[c]) = (upper[u], u);
        var has = new bool[columns];
        var known = lower.Count(head => head.IsKnown) * 2 > lower.Count;
        for (var l = 0; l < places.Count; l++)
        {
            var c = places[l];
            has[c] = true;
            words[c] = above[c] < 0 ? lower[l] : HeadWords.Over(words[c], lower[l]);
            cost += (above[c] < 0 ? Uncovered : 0) + (lower[l].IsKnown || !known ? 0 : Nameless);
        }

        for (var c = 0; c < columns; c++)
        {
            cost += Conflict * words[c].Conflicts + (words[c].IsKnown ? 0 : Unknown) + (has[c] ? 0 : c == columns - 1 ? Alone : AloneWithin);
            for (var other = 0; other < c; other++)
                cost += IsTwice(words[c], words[other]) ? Twice : 0;
            // "Utfall 2022" beside "Budget": where years stand below, the next one is its.
            if (words[c] is { Year: null, Scenario: { } scenario } && scenario is not (Reports.Scenario.Deviation or Reports.Scenario.Ratio) && words.Any(word => word.Year is not null))
                cost += Yearless;
        }

        return (cost + Parts(upper, lower, spans, places), words);
    }

    private static bool IsTwice(HeadWords a, HeadWords b) =>
        a.Year == b.Year && a.Scenario == b.Scenario && a.Part == b.Part && (a.IsKnown && (a.Scenario is not null || a.Part is not null || a.Text == b.Text) && a.Scenario != Reports.Scenario.Other || a.Text == b.Text);

    /// <summary>Groups of one name have the same parts, and incomes and costs are followed by what is net of them.</summary>
    private static double Parts(IReadOnlyList<HeadWords> upper, IReadOnlyList<HeadWords> lower, (int Column, int Span)[] spans, List<int> places)
    {
        var parts = spans.Select(span => places.Select((c, l) => (c, l)).Where(place => place.c >= span.Column && place.c < span.Column + span.Span).Select(place => lower[place.l]).ToList()).ToList();
        var cost = 0.0;
        for (var u = 0; u < spans.Length; u++)
        {
            for (var other = 0; other < u; other++)
                cost += upper[u].Text == upper[other].Text && (spans[u].Span > 1 || spans[other].Span > 1) ? Twice : 0;
            for (var other = 0; other < u; other++)
                if (upper[u].Scenario is not null && upper[u].Scenario == upper[other].Scenario && upper[u].Year != upper[other].Year && !parts[u].Select(part => part.Text).SequenceEqual(parts[other].Select(part => part.Text)))
                    cost += OtherParts;
            if (parts[u].Exists(part => part.Part == Reports.Scenario.Cost) && lower.Any(part => part.Part == Reports.Scenario.Net) && parts[u][^1].Part != Reports.Scenario.Net)
                cost += OtherParts;
        }

        return cost;
    }
}
