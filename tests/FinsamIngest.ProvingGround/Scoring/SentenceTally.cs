using FinsamIngest.Core.Reports;
using FinsamIngest.Synthetic.Rendering;
using FinsamIngest.Synthetic.Sentences;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>How many of the wrong sentences are flagged, and how many of the right ones, by kind and slip.</summary>
internal sealed class SentenceTally
{
    private readonly SortedDictionary<string, (int Flagged, int All)> wrong = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, (int Flagged, int All)> right = new(StringComparer.Ordinal);

    /// <summary>Each wrong sentence that is not flagged, and each right one that is.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>Share of the wrong sentences that are flagged.</summary>
    public double Recall => Share(wrong.Values.Sum(v => v.Flagged), wrong.Values.Sum(v => v.All));

    /// <summary>Share of the flagged sentences that are wrong.</summary>
    public double Precision => Share(wrong.Values.Sum(v => v.Flagged), wrong.Values.Sum(v => v.Flagged) + right.Values.Sum(v => v.Flagged));

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    public void Add(string name, IReadOnlyList<TruthSentence> sentences, Rendering rendering, NormalisedReport report)
    {
        var figures = report.Prose.ToDictionary(p => p.Id);
        var findings = report.Findings.Where(f => f.Type == CheckType.Prose && f.Severity != Severity.Notice).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var finding = findings.Find(f => f.Cells.Any(c => figures.TryGetValue(c, out var figure) && IsIn(figure, sentence, i + 1 < sentences.Count ? sentences[i + 1] : null, rendering)));
            var tally = sentence.Slip is null ? right : wrong;
            var key = sentence.Slip is null ? sentence.Kind : $"{sentence.Kind}, {sentence.Slip}";
            var (flagged, all) = tally.GetValueOrDefault(key);
            tally[key] = (flagged + (finding is null ? 0 : 1), all + 1);
            if (finding is null != sentence.Slip is null)
                Misses.Add($"{name}: {(sentence.Slip is null ? "false alarm" : "not flagged")} ({key}) {sentence.Text} {finding?.Message.Sv}");
        }
    }

    public IEnumerable<string> Lines(string name)
    {
        yield return $"{name,-9} sentences: wrong {wrong.Values.Sum(v => v.All)}, flagged {Recall:0.000}; right {right.Values.Sum(v => v.All)}, flagged {right.Values.Sum(v => v.Flagged)}; precision {Precision:0.000}, F1 {F1:0.000}";
        foreach (var (kind, (flagged, all)) in wrong)
            yield return $"    wrong {kind,-32} {all,5}  flagged {Share(flagged, all):0.000}";
        foreach (var (kind, (flagged, all)) in right)
            yield return $"    right {kind,-32} {all,5}  flagged {Share(flagged, all):0.000}";
    }

    /// <summary>Places are lines, or pages in a PDF, where the words have to tell.</summary>
    private static bool IsIn(ProseFigure figure, TruthSentence sentence, TruthSentence? next, Rendering rendering)
    {
        var at = rendering.Places[sentence.Id];
        if (rendering.IsPaged)
            return Math.Abs(figure.Page - at) <= 1 && sentence.Text.Contains(figure.Text.Trim('…').Trim(), StringComparison.Ordinal);
        return figure.Line >= at && (next is null ? figure.Line <= at + 3 : figure.Line < rendering.Places[next.Id]);
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
