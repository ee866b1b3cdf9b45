using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Puts the lines of a table's body together into rows: broken labels, figures on lines of their own, two labels before two rows of figures.</summary>
internal sealed class RowAssembler
{
    private readonly IReadOnlyList<LineShape> body;
    private readonly int columns;
    private readonly bool twoSided;
    private readonly WrappedLabels wrapped;
    private readonly List<RowSource> rows = [];
    private readonly List<SourceLine> labels = [];

    /// <summary>The beginning of a label on the right side of a table of two.</summary>
    private string rightLabel = "";

    private RowAssembler(IReadOnlyList<LineShape> body, ColumnPlan plan)
    {
        this.body = body;
        columns = plan.Columns.Length;
        twoSided = plan.IsTwoSided;
        wrapped = WrappedLabels.Of(body);
    }

    /// <summary>The rows, given the columns of the table.</summary>
    public static List<RowSource> Assemble(IReadOnlyList<LineShape> body, ColumnPlan plan)
    {
        var assembler = new RowAssembler(body, plan);
        var at = 0;
        while (at < body.Count)
            at = assembler.Take(at);
        assembler.FlushHeaders(assembler.labels.Count);
        return assembler.rows;
    }

    private int Take(int at)
    {
        var shape = body[at];
        if (shape.Kind != LineKind.Figures)
        {
            if (EndsLabelOfRowAbove(at) || IsWrapped(at))
                rows[^1] = rows[^1] with { TrailingLabel = Join(rows[^1].TrailingLabel, RowLabels.Own(shape.Line, shape.Line.Words.Length)) };
            else if (twoSided && Sides.FiguresBeforeLabel(shape.Line) is var label and > 0)
                TakeBrokenRight(shape.Line, label);
            else
                labels.Add(shape.Line);
            return at + 1;
        }
        if (shape.TailStart == 0 && labels.Count > 0)
            return TakeFigureLines(at);
        var end = FiguresBelow(at);
        TakeLabelledRow(at, end);
        return end;
    }

    /// <summary>
    /// The end of the lines of figures that go on with a row which has at most its note number: <c>Verksamhetens intäkter 2</c>, then
    /// <c>4 015 585</c> and <c>8 011 783</c> on lines of their own.
    /// </summary>
    private int FiguresBelow(int at)
    {
        var end = at + 1;
        if (columns < 2)
            return MarkThenFigure(at) ? at + 2 : end;
        // Tabs name the cells of a row: a lone number below is a page number or belongs to the next row.
        if (body[at].TailLength > 1 && body[at].Line.Words[^1].TabsBefore > 0)
            return end;
        var figures = FewestFigures(body[at]);
        while (end < body.Count && body[end].Kind == LineKind.Figures && body[end].TailStart == 0
            && (body[at].TailLength == 1 || body[end].Line.Number - body[end - 1].Line.Number <= 2))
        {
            // A raised mark breaks the line in some extractors: the rest of the row follows, as far as it has room.
            var more = FewestFigures(body[end]);
            if (figures + more > columns + (body[at].TailLength == 1 ? 1 : 0))
                break;
            figures += more;
            end++;
        }
        return end;
    }

    /// <summary>In a table of one column: a label that ends in a small number, a footnote mark, and its figure on the next line.</summary>
    private bool MarkThenFigure(int at) =>
        body[at].TailLength == 1 && body[at].Line.Words[^1].Length <= 2 && at + 1 < body.Count && body[at + 1] is { Kind: LineKind.Figures, TailStart: 0 } next
        && FewestFigures(next) == 1 && next.Line.Number - body[at].Line.Number <= 2;

    /// <summary>The number of figures at the end of a line when every group of three joins the word before it, unless the two stand apart.</summary>
    private static int FewestFigures(LineShape shape)
    {
        var count = 0;
        for (var w = shape.TailStart; w < shape.Line.Words.Length; w++)
        {
            var text = shape.Line.TextOf(shape.Line.Words[w]);
            if (w == shape.TailStart || !(text.Length == 3 && Glyphs.Digits(text)) || shape.Line.StandsApart(w))
                count++;
        }
        return count;
    }

    /// <summary>A line in lower case right below a row of figures, not followed by figures of its own, is the end of that row's label.</summary>
    private bool EndsLabelOfRowAbove(int at)
    {
        if (labels.Count > 0 || rows.Count == 0 || rows[^1].Text is not { IsOneLine: true } above)
            return false;
        var line = body[at].Line;
        var continues = Wording.ContinuesLabel(line.TextOf(line.Words[0])) || Wording.IsGenitive(above.Joined) || ClosesBracket(above.Joined, line) || IsLeftOpen(body[at - 1], above.Joined);
        if (line.Number != above.Joined.Number + 1 || above.Joined.Words[0].Start == above.Joined.Text.Length || !continues)
            return false;
        return at + 1 >= body.Count || body[at + 1].TailStart > 0;
    }

    /// <summary>Whether a line stands as close below a row as only a part of that row does.</summary>
    private bool IsWrapped(int at) => labels.Count == 0 && rows.Count > 0 && rows[^1].Text is not null && wrapped.IsOfRow(body[at].Line.Number, rows[^1].Line);

    /// <summary>Whether a line closes the bracket that the label above it opens: <c>Staten (Försäkringskassan och</c>, <c>Arbetsförmedlingen)</c>.</summary>
    private static bool ClosesBracket(SourceLine above, SourceLine line) =>
        above.Text.Count(c => c == '(') > above.Text.Count(c => c == ')') && line.Text.AsSpan().Trim() is [.., ')'] && !line.Text.Contains('(', StringComparison.Ordinal);

    /// <summary>Whether the label of a row ends in a word that asks for more: <c>Inskrivna vid 22 25 47</c>, and <c>Arbetsförmedlingen</c> below it.</summary>
    private static bool IsLeftOpen(LineShape row, SourceLine above) =>
        row.Line.Number == above.Number && row is { Kind: LineKind.Figures, TailStart: > 1 } && Wording.EndsOpen(row.Line.TextOf(row.Line.Words[row.TailStart - 1]));

    /// <summary>A whole row on the left and the first line of a label on the right: <c>Kassa och bank 410 395  Avsättning för</c>.</summary>
    private void TakeBrokenRight(SourceLine line, int label)
    {
        FlushHeaders(labels.Count);
        rows.Add(new RowSource("", "", RowText.Of(line, 0, label), line.Page, line.Number, Indent(line), Side.Left));
        rightLabel = Join(rightLabel, RowLabels.Own(line, label, line.Words.Length));
    }

    private void TakeLabelledRow(int at, int end)
    {
        var shape = body[at];
        var line = shape.Line;
        var own = OpenLabelLines(line);
        FlushHeaders(labels.Count - own);
        var leading = JoinLabels(labels.Count - own, own);
        labels.Clear();
        if (end > at + 1)
        {
            var lines = new List<SourceLine>();
            for (var i = at; i < end; i++)
                lines.Add(body[i].Line);
            rows.Add(new RowSource(leading, "", RowText.Of(lines), line.Page, lines[1].Number, Indent(line)));
            return;
        }
        IReadOnlyList<(int First, int Limit, Side Side)> parts = twoSided ? Sides.Split(line, shape.TailStart) : [(0, line.Words.Length, Side.Unknown)];
        foreach (var (first, limit, side) in parts)
        {
            var above = side == Side.Right || parts.Count == 1 && rightLabel.Length > 0 ? rightLabel : leading;
            rows.Add(new RowSource(above, "", RowText.Of(line, first, limit), line.Page, line.Number, Indent(line), side));
        }
        rightLabel = "";
    }

    /// <summary>How many of the waiting label lines are the beginning of the label on this line.</summary>
    private int OpenLabelLines(SourceLine line)
    {
        var own = 0;
        var next = line.TextOf(line.Words[0]);
        while (own < labels.Count)
        {
            var before = labels[labels.Count - 1 - own];
            var open = (Wording.EndsOpen(before.TextOf(before.Words[^1])) || Wording.IsSumWord(before) || Wording.IsLoneGenitive(before)) && !Wording.IsBullet(next);
            if (!(open || wrapped.IsOfRow(before.Number, line.Number) || char.IsLetter(next[0]) && Wording.ContinuesLabel(next) || next[0] == '(' && (own > 0 || IsInBrackets(line))))
                break;
            own++;
            next = before.TextOf(before.Words[0]);
        }
        return own;
    }

    /// <summary>Whether all of a row's label stands in brackets, <c>(KIS) 310 280</c>: what they explain is on the line above.</summary>
    private static bool IsInBrackets(SourceLine line)
    {
        var w = 0;
        while (w < line.Words.Length - 1 && !line.TextOf(line.Words[w]).Contains(')'))
            w++;
        var first = line.TextOf(line.Words[0]);
        return first.Length > 1 && char.IsLetter(first[1]) && !first.StartsWith("(varav", StringComparison.OrdinalIgnoreCase)
            && line.TextOf(line.Words[w])[^1] == ')' && w + 1 < line.Words.Length && Glyphs.IsFigureWord(line.TextOf(line.Words[w + 1]));
    }

    /// <summary>Lines of figures only, after labels on lines of their own.</summary>
    private int TakeFigureLines(int at)
    {
        var end = at;
        while (end < body.Count && body[end].Kind == LineKind.Figures && body[end].TailStart == 0)
            end++;
        var lines = new List<LineShape>(end - at);
        for (var i = at; i < end; i++)
            lines.Add(body[i]);
        // "Medel från verksamheten före förändring av | 68 343 28 580 | rörelsekapital 37 939 152 241": the last label goes on below.
        var keep = 0;
        if (end < body.Count && labels.Count > 1 && body[end].TailStart > 0 && body[end].Kind == LineKind.Figures)
        {
            var next = body[end].Line;
            if (Wording.ContinuesLabel(next.TextOf(next.Words[0])) && char.IsLetter(next.Text[next.Words[0].Start]))
                keep = 1;
        }
        var groups = GroupLabels(labels.Count - keep);
        var kept = labels.GetRange(labels.Count - keep, keep);
        var shares = FigureLines.Share(lines, groups.Count, columns);
        var firstOwn = Math.Max(0, groups.Count - shares.Count);
        for (var g = 0; g < firstOwn; g++)
            AddHeader(groups[g]);
        for (var s = 0; s < shares.Count; s++)
        {
            var group = firstOwn + s < groups.Count ? groups[firstOwn + s] : [];
            var line = shares[s][0];
            rows.Add(new RowSource(JoinLines(group), "", RowText.Of(shares[s]), line.Page, line.Number, group.Count > 0 ? Indent(group[0]) : 0));
        }
        labels.Clear();
        labels.AddRange(kept);
        return end;
    }

    /// <summary>The waiting labels, lines that belong together in one group.</summary>
    private List<List<SourceLine>> GroupLabels(int count)
    {
        var groups = new List<List<SourceLine>>();
        for (var i = 0; i < count; i++)
        {
            var line = labels[i];
            var first = line.TextOf(line.Words[0]);
            var continues = i > 0 && !Wording.IsBullet(first) && (Wording.ContinuesLabel(first) || first is "%" || Wording.EndsOpen(labels[i - 1].TextOf(labels[i - 1].Words[^1])));
            if (continues && groups.Count > 0)
                groups[^1].Add(line);
            else
                groups.Add([line]);
        }
        return groups;
    }

    private void FlushHeaders(int count)
    {
        foreach (var group in GroupLabels(count))
            AddHeader(group);
        labels.RemoveRange(0, count);
    }

    private void AddHeader(List<SourceLine> group)
    {
        var label = JoinLines(group);
        rows.Add(new RowSource(label, "", null, group[0].Page, group[0].Number, Indent(group[0])));
    }

    private string JoinLabels(int from, int count) => JoinLines(labels.GetRange(Math.Min(from, labels.Count), Math.Min(count, labels.Count)));

    private static string JoinLines(List<SourceLine> lines)
    {
        var label = "";
        foreach (var line in lines)
            label = Join(label, line.Text);
        return label;
    }

    /// <summary>Joins label parts; a hyphen at the break goes when the next part begins in lower case.</summary>
    internal static string Join(string label, string part)
    {
        part = Blanks.Collapse(part);
        if (label.Length == 0)
            return part;
        if (part.Length == 0)
            return label;
        if (label.Length > 1 && Glyphs.IsMinus(label[^1]) && char.IsLetter(label[^2]))
            return char.IsLower(part[0]) ? label[..^1] + part : label + part;
        return label + " " + part;
    }

    private static int Indent(SourceLine line) => line.Words[0].Geometry is { } g ? (int)g.X0 : line.Words[0].Start;
}
