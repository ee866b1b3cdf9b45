using System.Collections.Immutable;
using System.Text;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>A row put together from cells that are lines.</summary>
/// <param name="table">Number of the table.</param>
/// <param name="row">Number of the row in it.</param>
/// <param name="isHeader">Whether it heads columns.</param>
internal sealed class CellRow(int table, int row, bool isHeader)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<SourceWord>.Builder words = ImmutableArray.CreateBuilder<SourceWord>();
    private readonly ImmutableArray<(int Start, SourceLine Line)>.Builder pieces = ImmutableArray.CreateBuilder<(int, SourceLine)>();
    private int tabs = -1;

    /// <summary>Appends a cell.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="column">Its first column in the table's grid; −1 when that is not known.</param>
    /// <param name="span">Columns that it covers.</param>
    public void Add(IEnumerable<CellLine> lines, int column, int span = 1)
    {
        var cell = new CellTag(table, row, column, span, 1, isHeader);
        var stop = column > tabs ? column : tabs + 1;
        if (text.Length > 0)
            text.Append('\t');
        tabs = stop;
        var first = true;
        foreach (var line in lines.Select(line => line.Line))
        {
            if (!first)
                text.Append(' ');
            pieces.Add((text.Length, line));
            foreach (var word in line.Words)
                words.Add(word with { Start = word.Start + text.Length, TabsBefore = tabs, BlanksBefore = !first && word.Start == line.Words[0].Start ? 1 : word.BlanksBefore, Cell = cell });
            text.Append(line.Text);
            first = false;
        }
    }

    /// <summary>The row as a line.</summary>
    public SourceLine ToLine() => new(pieces[0].Line.Number, pieces[0].Line.Page, text.ToString(), words.ToImmutable()) { Pieces = pieces.ToImmutable() };
}
