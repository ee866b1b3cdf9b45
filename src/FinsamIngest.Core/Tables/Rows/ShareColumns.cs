using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Columns of shares beside amounts, as their cells tell: a column whose figures all bear a per cent sign is a ratio, whatever the header calls it, and a
/// header word for a ratio belongs over it. Serves headers with words that nobody knows ("Förbrukat", "Kronor | Andel") in every layout.
/// </summary>
internal static class ShareColumns
{
    /// <summary>Per cent signs that make a column one of shares.</summary>
    private const int Fewest = 2;

    /// <summary>The part of a column's figures that bear the sign; one may be printed without it.</summary>
    private const double Most = 0.8;

    /// <summary>
    /// The plan with its ratios where the cells show them; the plan itself when there is nothing to mend, among them tables all of shares, whose columns are years.
    /// </summary>
    public static ColumnPlan Fit(ColumnPlan plan, IReadOnlyList<DecodedRow> rows)
    {
        var columns = plan.Columns.Length;
        var (figures, signs) = (new int[columns], new int[columns]);
        foreach (var row in rows)
            for (var c = 0; row.Reading is { } reading && c < columns; c++)
                if (reading.Figures[c] is { Value: not null } figure)
                {
                    figures[c]++;
                    signs[c] += figure.Is(FigureTraits.Percent) ? 1 : 0;
                }
        bool IsShare(int c) => signs[c] >= Fewest && signs[c] >= Most * figures[c];
        var shares = Enumerable.Range(0, columns).Where(IsShare).ToList();
        var unnamed = shares.FindAll(c => plan.Columns[c].Scenario != Scenario.Ratio);
        if (unnamed.Count == 0 || !Enumerable.Range(0, columns).Any(c => figures[c] >= Fewest && signs[c] == 0))
            return plan;
        var mended = plan.Columns.ToBuilder();
        var misnamed = Enumerable.Range(0, columns).Where(c => plan.Columns[c].Scenario == Scenario.Ratio && signs[c] == 0 && figures[c] >= Fewest).ToList();
        foreach (var c in unnamed)
            mended[c] = mended[c] with { Scenario = Scenario.Ratio, GroupScenario = Scenario.Ratio };
        // The word of the one ratio that was named stands over amounts: the two were taken for each other.
        if (misnamed is [var wrong] && unnamed is [var right])
        {
            mended[right] = mended[right] with { Printed = plan.Columns[wrong].Printed };
            mended[wrong] = mended[wrong] with { Scenario = Scenario.Actual, GroupScenario = Scenario.Actual, Printed = plan.Columns[right].Printed };
        }
        return plan with { Columns = mended.ToImmutable() };
    }

    /// <summary>Whether the rows end in a share behind at least one amount, as <c>Region Norr 2 100 000 25,0 %</c>: what stands for a last column of shares in text without places.</summary>
    public static bool EndRows(IEnumerable<LineShape> body) => MostRows(body, static shape =>
    {
        var line = shape.Line;
        var share = line.Words.Length - 1;
        if (line.TextOf(line.Words[share]) is "%")
            share--;
        return share > shape.TailStart && line.TextOf(line.Words[^1])[^1] == '%' && !line.Text.AsSpan(line.Words[shape.TailStart].Start, line.Words[share].Start - line.Words[shape.TailStart].Start).Contains('%');
    });

    /// <summary>Whether the rows begin with a share before their amounts, as <c>Region Norr 25,0 % 2 100 000</c> under <c>Andel 2024</c>: two columns, and not one of the shares of a year.</summary>
    public static bool BeginRows(IEnumerable<LineShape> body) => MostRows(body, static shape =>
    {
        var line = shape.Line;
        var sign = line.TextOf(line.Words[shape.TailStart + 1]) is "%" ? shape.TailStart + 1 : shape.TailStart;
        return line.TextOf(line.Words[sign])[^1] == '%' && sign + 1 < line.Words.Length && !line.Text.AsSpan(line.Words[sign].End).Contains('%');
    });

    /// <summary>Whether most rows of two words of figures and more are such.</summary>
    private static bool MostRows(IEnumerable<LineShape> body, Func<LineShape, bool> isSuch)
    {
        var (rows, such) = (0, 0);
        foreach (var shape in body)
        {
            if (shape.Kind != LineKind.Figures || shape.TailStart == 0 || shape.TailLength < 2)
                continue;
            rows++;
            such += isSuch(shape) ? 1 : 0;
        }
        return such > Fewest && such >= Most * rows;
    }
}
