using FinsamIngest.ProvingGround.Scoring;

namespace FinsamIngest.ProvingGround;

/// <summary>Sums over the trials of one rendering.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Count, int Flagged, int Blamed, int Suggested)> _kinds = new(StringComparer.Ordinal);

    private long _truth;

    private long _read;

    private long _right;

    private long _rows;

    private long _statements;

    private long _units;

    public int Reports { get; private set; }

    public int Perfect { get; private set; }

    public int Quiet { get; private set; }

    public int Alarms { get; private set; }

    public int Warnings { get; private set; }

    public double F1 => 2.0 * _right / Math.Max(1, _truth + _read);

    public double QuietShare => (double)Quiet / Math.Max(1, Reports);

    public void Add(ReportScore score)
    {
        Reports++;
        _truth += score.TruthCells;
        _read += score.ReadCells;
        _right += score.Right;
        _rows += score.Rows;
        _statements += score.StatementRight;
        _units += score.UnitRight;
        Perfect += score.Right == score.TruthCells && score.Right == score.ReadCells ? 1 : 0;
        Quiet += score.FalseAlarms.Count == 0 ? 1 : 0;
        Alarms += score.FalseAlarms.Count;
        Warnings += score.FalseWarnings.Count;
        foreach (var mutation in score.Mutations)
        {
            var (count, flagged, blamed, suggested) = _kinds.GetValueOrDefault(mutation.Mutation.Kind);
            _kinds[mutation.Mutation.Kind] = (count + 1, flagged + (mutation.Flagged ? 1 : 0), blamed + (mutation.Blamed ? 1 : 0), suggested + (mutation.Suggested ? 1 : 0));
        }
    }

    public IEnumerable<string> Lines(string name)
    {
        yield return $"{name,-9} reports {Reports}  cells F1 {F1:0.0000} recall {(double)_right / Math.Max(1, _truth):0.0000} precision {(double)_right / Math.Max(1, _read):0.0000}  all right {(double)Perfect / Math.Max(1, Reports):0.000}  statement {(double)_statements / Math.Max(1, _rows):0.000} unit {(double)_units / Math.Max(1, _rows):0.000}  without false error {QuietShare:0.000} (errors {(double)Alarms / Math.Max(1, Reports):0.00}, warnings {(double)Warnings / Math.Max(1, Reports):0.00} a report)";
        var total = (Count: 0, Flagged: 0, Blamed: 0, Suggested: 0);
        foreach (var (kind, k) in _kinds)
        {
            total = (total.Count + k.Count, total.Flagged + k.Flagged, total.Blamed + k.Blamed, total.Suggested + k.Suggested);
            yield return Line(kind, k);
        }
        if (total.Count > 0)
            yield return Line("all", total);
    }

    private static string Line(string kind, (int Count, int Flagged, int Blamed, int Suggested) k) =>
        $"    {kind,-24} {k.Count,5}  flagged {(double)k.Flagged / k.Count:0.000}  blamed first {(double)k.Blamed / k.Count:0.000}  suggested first {(double)k.Suggested / k.Count:0.000}";
}
