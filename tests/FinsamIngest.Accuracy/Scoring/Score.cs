using System.Text.Json.Serialization;

namespace FinsamIngest.Accuracy.Scoring;

/// <summary>How well a report was read; the figures that <c>ratchet.json</c> holds.</summary>
/// <param name="CellsRight">Figures of the truth with the right value in the right column.</param>
/// <param name="TruthCells">Figures of the truth.</param>
/// <param name="ReportCells">Figures read.</param>
/// <param name="Rows">Rows of the truth that hold figures.</param>
/// <param name="StatementRight">Rows in a table of the right statement.</param>
/// <param name="UnitRight">Rows in a table of the right unit.</param>
/// <param name="FailsFound">Failing relations that a finding (error or warning) concerns.</param>
/// <param name="MustFind">Failing relations that have to be found.</param>
/// <param name="FalseAlarms">Findings of severity error that concern nothing that fails.</param>
/// <param name="ProseFound">Contradicting sentences that a finding concerns.</param>
/// <param name="ProseToFind">Sentences that contradict a table.</param>
internal sealed record Score(
    int CellsRight,
    int TruthCells,
    int ReportCells,
    int Rows,
    int StatementRight,
    int UnitRight,
    int FailsFound,
    int MustFind,
    int FalseAlarms,
    int ProseFound,
    int ProseToFind)
{
    /// <summary>Harmonic mean of recall and precision of figures, 0–1.</summary>
    [JsonIgnore]
    public double F1 => Share(2 * CellsRight, TruthCells + ReportCells);

    public override string ToString()
    {
        var recall = Share(CellsRight, TruthCells);
        var precision = Share(CellsRight, ReportCells);
        return $"cells {CellsRight}/{TruthCells}, read {ReportCells}, recall {recall:0.0000}, precision {precision:0.0000} | statement {StatementRight}/{Rows}, unit {UnitRight}/{Rows}"
            + $" | failures found {FailsFound}/{MustFind}, false alarms {FalseAlarms} | sentences {ProseFound}/{ProseToFind}";
    }

    private static double Share(int part, int whole) => (double)part / Math.Max(1, whole);
}

/// <summary>The figures with what is behind them.</summary>
/// <param name="Score">The figures.</param>
/// <param name="Misses">Figures read wrong, failures missed and false alarms, one a line.</param>
internal sealed record Measurement(Score Score, IReadOnlyList<string> Misses);
