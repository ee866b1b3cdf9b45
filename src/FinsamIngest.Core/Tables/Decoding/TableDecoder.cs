using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Decides all rows of a table at once: every row's readings with their weights, and the sums of the table as evidence. Arithmetic chooses
/// between readings of the printed characters and never changes one; a sum that does not add up leaves its rows to layout and grammar.
/// </summary>
internal static class TableDecoder
{
    /// <summary>Ways in which one total may come about that are weighed against its readings.</summary>
    private const int MostHypotheses = 3;

    /// <summary>Nats that a choice of readings has to win, and one under a total that another sum has settled.</summary>
    private const double LeastGain = 2;
    private const double LeastGainOfSettled = 1;

    /// <summary>All readings of the rows, weighed by what the table tells but its sums.</summary>
    public static TableDraft Draft(IReadOnlyList<RowSource> rows, TableFrame frame, Statement statement)
    {
        var domains = new Domain?[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].Text is not { } text)
                continue;
            var readings = RowReader.Read(text.Joined, frame, rows[r].LeadingLabel.Length > 0, rows[r].Side);
            if (readings.Count > 0)
                domains[r] = new Domain(readings);
        }
        NoteOrder.Weigh(domains, frame);
        PrintHabits.Weigh(rows, domains, frame);
        WeighSizes(domains, frame);
        DeviationSigns.Weigh(domains, frame);
        return new TableDraft(rows, Array.ConvertAll(domains, domain => domain?.Readings), frame, statement);
    }

    /// <summary>The rows with the readings that the sums of the table decide on.</summary>
    public static List<DecodedRow> Decode(TableDraft draft)
    {
        var (rows, frame) = (draft.Rows, draft.Frame);
        var domains = draft.Readings.Select(readings => readings is null ? null : new Domain(readings)).ToArray();
        WeighSums(rows, domains, frame, draft.Statement);
        var decoded = new List<DecodedRow>(rows.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = Decide(rows[r], domains[r], frame);
            if (SaysSomething(row))
                decoded.Add(row);
        }
        return decoded;
    }

    /// <summary>A lone number that is read as a note number, without label or figure, is the page's number at the end of a table.</summary>
    private static bool SaysSomething(DecodedRow row) =>
        row.Reading is not { HasFigures: false } || RowLabels.Of(row.Source, row.Reading).Length > 0;

    private static void WeighSizes(Domain?[] domains, TableFrame frame)
    {
        if (frame.Layout != TextLayout.Stream || AmountRange.Of(domains, frame) is not { } range)
            return;
        for (var r = 0; r < domains.Length; r++)
            if (domains[r] is { Readings.Count: > 1 } domain)
                domains[r] = domain.Weighed(reading => range.Cost(reading, frame));
    }

    private static void WeighSums(IReadOnlyList<RowSource> rows, Domain?[] domains, TableFrame frame, Statement statement)
    {
        if (!Array.Exists(domains, domain => domain is { Readings.Count: > 1 }))
            return;
        var shapes = new RowShape[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            var label = RowLabels.Of(rows[r], domains[r]?.Readings[0]);
            shapes[r] = new RowShape(label, domains[r] is not null, 1, RowRoles.Of(label, statement, domains[r] is not null), statement);
        }
        var mayBeBlank = 0u;
        for (var c = 0; c < frame.Columns; c++)
            if (frame.Plan.Columns[c].Scenario is Scenario.Deviation or Scenario.Ratio or Scenario.Other)
                mayBeBlank |= 1u << c;
        var search = new SumSearch(frame.Columns, frame.Plan.IsTwoSided, mayBeBlank);
        var groups = SumStructure.Hypotheses(shapes).GroupBy(hypothesis => hypothesis.Total).ToList();
        var open = groups.FindAll(group => !Settle(group, domains, search));
        // A total that a later sum settled may settle its own parts: "Summa finansiella poster" by the result below it.
        foreach (var group in open)
            if (domains[group.Key] is { IsSettled: true })
                Settle(group, domains, search);
    }

    /// <summary>Weighs the ways in which one total may come about; false when none of them holds.</summary>
    private static bool Settle(IGrouping<int, SumHypothesis> group, Domain?[] domains, SumSearch search)
    {
        SumEvidence.Solution? best = null;
        foreach (var hypothesis in group)
            best ??= search.Standing(hypothesis, domains);
        // One part printed like its total is equal to it however both are read: that settles nothing.
        if (best is { Choices.Count: 2 } && !domains[group.Key]!.IsSettled)
            return false;
        if (best is null)
        {
            // A sum that stands with the readings as they are needs no choice; of the others the likeliest are tried.
            foreach (var hypothesis in group.Take(MostHypotheses))
            {
                var solution = search.Solve(hypothesis, domains);
                if (solution is not null && (best is null || solution.Gain > best.Gain + 1e-9))
                    best = solution;
            }
        }
        // What the sums say must outweigh the dearer readings by a margin: chance must not overrule the printed layout.
        if (best is null || best.Gain < (domains[group.Key]!.IsSettled ? LeastGainOfSettled : LeastGain))
            return false;
        foreach (var (row, reading) in best.Choices)
            domains[row]!.Support(reading, best.Reward);
        return true;
    }

    private static DecodedRow Decide(RowSource source, Domain? domain, TableFrame frame)
    {
        if (domain is null)
            return new DecodedRow(source, null, 1, DecodedBy.Layout);
        var best = domain.Best;
        var reading = domain.Readings[best];
        var rivals = 0.0;
        var firstByPrior = 0;
        for (var i = 0; i < domain.Readings.Count; i++)
        {
            if (i != best && !domain.Readings[i].SameFigures(reading))
                rivals += Math.Exp(Math.Min(20, domain.Score(best) - domain.Score(i)));
            if (domain.Readings[i].Prior < domain.Readings[firstByPrior].Prior)
                firstByPrior = i;
        }
        var byArithmetic = !domain.Readings[firstByPrior].SameFigures(reading);
        var by = byArithmetic ? DecodedBy.Arithmetic : frame.Anchors.Length > 0 ? DecodedBy.Layout : DecodedBy.Grammar;
        return new DecodedRow(source, reading, Math.Round(1 / (1 + rivals), 3), by);
    }
}
