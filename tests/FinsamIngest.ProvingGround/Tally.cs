using FinsamIngest.ProvingGround.Scoring;

namespace FinsamIngest.ProvingGround;

/// <summary>Sums over the trials of one rendering.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, KindTally> _kinds = new(StringComparer.Ordinal);

    private readonly (int Given, int Right, double Confidence)[] _bins = new (int, int, double)[10];

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

    /// <summary>Share of the detectable injected errors that a finding concerns.</summary>
    public double FlaggedShare => Share(k => k.Flagged);

    /// <summary>Share of them whose figure is the first cause of a finding.</summary>
    public double BlamedShare => Share(k => k.Blamed);

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
        foreach (var (confidence, right) in score.Causes)
        {
            ref var bin = ref _bins[Math.Min(9, (int)(10 * confidence))];
            bin = (bin.Given + 1, bin.Right + (right ? 1 : 0), bin.Confidence + confidence);
        }
        foreach (var mutation in score.Mutations)
        {
            _kinds[mutation.Mutation.Kind] = _kinds.GetValueOrDefault(mutation.Mutation.Kind) + KindTally.Of(mutation);
        }
    }

    public IEnumerable<string> Lines(string name)
    {
        yield return $"{name,-9} reports {Reports}  cells F1 {F1:0.0000} recall {(double)_right / Math.Max(1, _truth):0.0000} precision {(double)_right / Math.Max(1, _read):0.0000}  all right {(double)Perfect / Math.Max(1, Reports):0.000}  statement {(double)_statements / Math.Max(1, _rows):0.000} unit {(double)_units / Math.Max(1, _rows):0.000}  without false error {QuietShare:0.000} (errors {(double)Alarms / Math.Max(1, Reports):0.00}, warnings {(double)Warnings / Math.Max(1, Reports):0.00} a report)";
        var total = default(KindTally);
        foreach (var (kind, k) in _kinds)
        {
            total += k;
            yield return Line(kind, k);
        }
        if (total.Count == 0)
            yield break;
        yield return Line("all", total);
        foreach (var (given, right, confidence) in _bins.Where(b => b.Given > 0))
            yield return $"    causes given with confidence {confidence / given:0.00}: {given,5}, of which {(double)right / given:0.00} blame what was changed";
    }

    private double Share(Func<KindTally, int> part) =>
        (double)_kinds.Values.Sum(part) / Math.Max(1, _kinds.Values.Sum(k => k.Count));

    private static string Line(string kind, KindTally k) =>
        $"    {kind,-24} {k.Count,5}  flagged {(double)k.Flagged / k.Count:0.000}  blamed first {(double)k.Blamed / k.Count:0.000}  suggested first {(double)k.Suggested / k.Count:0.000}   without rivals {k.Clear,4}: blamed {(double)k.ClearBlamed / Math.Max(1, k.Clear):0.000} suggested {(double)k.ClearSuggested / Math.Max(1, k.Clear):0.000}";
}
