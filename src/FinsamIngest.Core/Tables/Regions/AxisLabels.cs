using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>Finds the labels of a chart's axis among the lines of a text: lone figures one after the other that grow (or fall) by equal steps.</summary>
internal static class AxisLabels
{
    /// <summary>Labels of an axis at least; three cells of a column are equally spaced now and then.</summary>
    private const int Fewest = 4;

    public static IEnumerable<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var run = new List<(decimal Value, int Line)>();
        foreach (var line in lines)
        {
            if (line.IsBlank)
                continue;
            if (Value(line) is { } value)
            {
                if (run.Count >= 2 && value - run[^1].Value != run[^1].Value - run[^2].Value)
                {
                    foreach (var label in Labels(run))
                        yield return label;
                    run.RemoveRange(0, run.Count - 1);
                }
                run.Add((value, line.Number));
                continue;
            }
            foreach (var label in Labels(run))
                yield return label;
            run.Clear();
        }
        foreach (var label in Labels(run))
            yield return label;
    }

    private static IEnumerable<int> Labels(List<(decimal Value, int Line)> run) =>
        run.Count >= Fewest && run[1].Value != run[0].Value ? run.Select(label => label.Line) : [];

    /// <summary>The figure of a line that holds nothing else.</summary>
    private static decimal? Value(SourceLine line)
    {
        if (line.Words.Length > 4 || !Glyphs.IsFigureWord(line.TextOf(line.Words[0])))
            return null;
        var digits = 0m;
        var seen = 0;
        foreach (var c in line.Text)
        {
            if (char.IsAsciiDigit(c) && ++seen < 12)
                digits = digits * 10 + (c - '0');
            else if (!char.IsWhiteSpace(c) && c != '%')
                return null;
        }
        return seen is > 0 and < 12 ? digits : null;
    }
}
