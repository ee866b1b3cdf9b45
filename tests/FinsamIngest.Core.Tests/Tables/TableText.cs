using System.Globalization;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Statements;
using FinsamIngest.Core.Tables;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>A table that was read, as the examples write it: a line of columns, then a line a row.</summary>
internal static class TableText
{
    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = " ", NumberDecimalSeparator = ",", NegativeSign = "-" };

    public static string Of(IEnumerable<ReadTable> tables) => string.Join('\n', tables.SelectMany(Lines));

    public static IEnumerable<string> Lines(ReadTable table)
    {
        if (table.Region.NoteNumber is { } note)
            yield return $"note: {note}";
        yield return "columns: " + string.Join(" | ", table.Frame.Plan.Columns.Select(column => $"{column.Year?.ToString() ?? "?"} {EnumNames.Of(column.Scenario)}"));
        foreach (var row in table.Rows)
            yield return Row(row);
    }

    /// <summary>One blank on either side of a bar, none at the ends.</summary>
    public static string Normalise(string line) => string.Join(" | ", line.Split('|').Select(part => part.Trim())).TrimEnd();

    public static string Row(DecodedRow row)
    {
        var label = LabelMarks.Strip(row.Reading is null && row.Source.Text is null ? row.Source.LeadingLabel : RowLabels.Of(row.Source, row.Reading));
        if (row.Reading is not { } reading || Array.TrueForAll(reading.Figures, figure => figure is null))
            return row.Reading?.NoteRef is { } alone ? $"{label} [{alone}]" : label;
        var note = reading.NoteRef is { } number ? $" [{number}]" : "";
        return Normalise($"{label}{note} | {string.Join(" | ", reading.Figures.Select(Cell))}");
    }

    private static string Cell(Figure? cell) => cell switch
    {
        null => "",
        { Value: null } => "-",
        { Value: { } value, Mark: { } mark } => $"{Number(value)}^{mark}",
        { Value: { } value } => Number(value),
    };

    private static string Number(decimal value) => value.ToString("#,0." + new string('0', value.Scale), Swedish);
}
