using FinsamIngest.Core.Reports;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>Pairs the truth's rows with the reader's, the best pairs first and at most one to one, as the scorer of the truth files does.</summary>
internal static class RowMatcher
{
    public static (List<TruthLine> Truth, List<ReadLine> Read, int[] Partner) Match(TruthReport truth, NormalisedReport report)
    {
        List<TruthLine> lines =
        [
            .. truth.Tables.SelectMany(t => t.PrintedRows).Select(r => new TruthLine(r, LabelSimilarity.Normalise(r.Side is null ? r.Label : $"{r.Label} {r.Side}"), [.. r.Cells.Values.Where(c => c.Printed is not null)])).Where(l => l.Cells.Count > 0),
        ];
        List<ReadLine> read =
        [
            .. report.Tables.SelectMany(t => t.Rows.Select(r => new ReadLine(t, r, LabelSimilarity.Normalise(r.Label), [.. r.Cells.Where(c => c.Value is not null).Select(c => (t.Columns.First(k => k.Id == c.Column), c.Value!.Value))]))).Where(l => l.Cells.Count > 0),
        ];
        var byValue = new Dictionary<decimal, List<int>>();
        for (var j = 0; j < read.Count; j++)
            foreach (var (_, value) in read[j].Cells)
            {
                if (!byValue.TryGetValue(value, out var rows))
                    byValue[value] = rows = [];
                rows.Add(j);
            }

        var candidates = new List<(double Weight, int Near, int I, int J)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            foreach (var j in line.Cells.SelectMany(c => byValue.GetValueOrDefault(c.Printed!.Value, [])).Distinct())
                if (Weigh(line, read[j]) is { } weight)
                    candidates.Add((weight, -Math.Abs(i - j), i, j));
        }
        candidates.Sort((a, b) => (b.Weight, b.Near, b.I, b.J).CompareTo((a.Weight, a.Near, a.I, a.J)));
        var partner = Enumerable.Repeat(-1, lines.Count).ToArray();
        var taken = new bool[read.Count];
        foreach (var (_, _, i, j) in candidates)
            if (partner[i] < 0 && !taken[j])
            {
                partner[i] = j;
                taken[j] = true;
            }
        return (lines, read, partner);
    }

    public static bool SameColumn(TruthColumn truth, ReportColumn read) =>
        read.Period == $"{truth.Period}" && string.Equals(read.Scenario.ToString(), truth.Scenario, StringComparison.OrdinalIgnoreCase);

    public static bool SameStatement(TruthTable truth, ReportTable read) =>
        string.Equals(truth.Statement.Replace("_", "", StringComparison.Ordinal), read.Statement.ToString(), StringComparison.OrdinalIgnoreCase);

    private static double? Weigh(TruthLine line, ReadLine read)
    {
        var similarity = LabelSimilarity.Of(line.Label, read.Label);
        var hit = line.Cells.Count(c => read.Cells.Any(r => r.Value == c.Printed));
        if (similarity < 0.5 && hit < 2)
            return null;
        var exact = line.Cells.Count(c => read.Cells.Any(r => r.Value == c.Printed && SameColumn(c.Column, r.Column)));
        var note = line.Table.Id[0] == 'N' && line.Table.Id.Length > 1 && read.Table.NoteNumber is { Length: > 0 } number && number[0] == line.Table.Id[1];
        return (similarity * 2) + ((double)hit / line.Cells.Count) + ((double)exact / line.Cells.Count) + (SameStatement(line.Table, read.Table) ? 0.6 : 0) + (note ? 0.3 : 0);
    }
}
